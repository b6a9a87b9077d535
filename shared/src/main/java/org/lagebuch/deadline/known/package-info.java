/** What is on record about a party of a case, in the words of a rule pack: which recorded fact fills which fact id. */
@NullMarked
package org.lagebuch.deadline.known;

import org.jspecify.annotations.NullMarked;
