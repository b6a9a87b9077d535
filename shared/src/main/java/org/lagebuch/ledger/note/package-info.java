/** Notes and the keys that sign them, and the checkpoint, which is a note of one form (C2SP signed-note and its kin). */
@NullMarked
package org.lagebuch.ledger.note;

import org.jspecify.annotations.NullMarked;
