/** What an auditor holds in the hand: a proof that stands alone (C2SP tlog-proof), and the policy that says whom to believe. */
@NullMarked
package org.lagebuch.ledger.proof;

import org.jspecify.annotations.NullMarked;
