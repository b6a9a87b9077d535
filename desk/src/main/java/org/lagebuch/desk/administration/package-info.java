/** What an administrator looks after: who may enter, what the organisation is, which laws are known, how the ledger is. */
@NullMarked
package org.lagebuch.desk.administration;

import org.jspecify.annotations.NullMarked;
