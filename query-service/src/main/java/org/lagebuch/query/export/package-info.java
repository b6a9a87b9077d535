/** Gives the record away with its proofs: one case as a bundle, the whole ledger as tiles. */
@NullMarked
package org.lagebuch.query.export;

import org.jspecify.annotations.NullMarked;
