/** The facts of a case as they stood at a moment, straight from the ledger's index: for rooms that judge them. */
@NullMarked
package org.lagebuch.query.standing;

import org.jspecify.annotations.NullMarked;
