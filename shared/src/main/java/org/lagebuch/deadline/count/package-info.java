/** Counting time as the laws count it: an anchor and a rule in, two dates and the reasons out. */
@NullMarked
package org.lagebuch.deadline.count;

import org.jspecify.annotations.NullMarked;
