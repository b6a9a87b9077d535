/** Composes reports to authorities from what the case knows, files them, and shows those that were filed. */
@NullMarked
package org.lagebuch.desk.filings;

import org.jspecify.annotations.NullMarked;
