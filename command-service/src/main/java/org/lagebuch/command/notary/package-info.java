/** Seals the ledger: reads it again, builds its tree, and has every new root signed. */
@NullMarked
package org.lagebuch.command.notary;

import org.jspecify.annotations.NullMarked;
