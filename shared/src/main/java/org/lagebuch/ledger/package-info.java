/** Leaf, commitments, tree, proofs and verdicts: bytes in, verdict out; knows no facts. */
@NullMarked
package org.lagebuch.ledger;

import org.jspecify.annotations.NullMarked;
