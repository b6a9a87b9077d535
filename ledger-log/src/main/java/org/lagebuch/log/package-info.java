/** The stored document of the ledger and a read-only tail of it. */
@NullMarked
package org.lagebuch.log;

import org.jspecify.annotations.NullMarked;
