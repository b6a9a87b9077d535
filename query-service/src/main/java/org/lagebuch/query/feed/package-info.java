/** Brings every event of the ledger to every view, each case in its own order; parks what it cannot read, skips nothing. */
@NullMarked
package org.lagebuch.query.feed;

import org.jspecify.annotations.NullMarked;
