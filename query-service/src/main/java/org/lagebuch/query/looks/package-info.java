/** Who looked: every look leaves a trace, pages one in five minutes, and the lead of a case can read them. */
@NullMarked
package org.lagebuch.query.looks;

import org.jspecify.annotations.NullMarked;
