/** Duties and their dates: recorded facts and a rule pack in, obligations out; no clock, nothing read or written. */
@NullMarked
package org.lagebuch.deadline;

import org.jspecify.annotations.NullMarked;
