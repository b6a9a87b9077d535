/** Appends to the ledger, as Axon's event storage: refused or durable, nothing in between. */
@NullMarked
package org.lagebuch.command.store;

import org.jspecify.annotations.NullMarked;
