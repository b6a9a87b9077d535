/** Which cases somebody sees, read from the ledger itself: a grant counts with the next question, and so does its end. */
@NullMarked
package org.lagebuch.query.sight;

import org.jspecify.annotations.NullMarked;
