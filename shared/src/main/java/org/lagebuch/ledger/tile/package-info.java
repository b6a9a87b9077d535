/** The tree cut into tiles of 256 hashes, as files anyone can fetch (C2SP tlog-tiles), and the proofs made from them. */
@NullMarked
package org.lagebuch.ledger.tile;

import org.jspecify.annotations.NullMarked;
