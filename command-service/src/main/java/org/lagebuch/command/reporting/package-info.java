/** Whom we told: filings as they were filed, their receipts, and the order their stages come in. */
@NullMarked
package org.lagebuch.command.reporting;

import org.jspecify.annotations.NullMarked;
