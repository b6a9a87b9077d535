/** What seals the ledger, as it is stored: checkpoints, tiles, the index of cases. */
@NullMarked
package org.lagebuch.log.seal;

import org.jspecify.annotations.NullMarked;
