/** The access ledger: who looked at what, in a log of its own with the same proofs. */
@NullMarked
package org.lagebuch.command.looks;

import org.jspecify.annotations.NullMarked;
