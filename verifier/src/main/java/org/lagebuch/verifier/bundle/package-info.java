/** The export of a case, and the checks V2 to V12 over it (ledger.md 1.11). */
@NullMarked
package org.lagebuch.verifier.bundle;

import org.jspecify.annotations.NullMarked;
