/** Filings as files. */
@NullMarked
package org.lagebuch.query.filings;

import org.jspecify.annotations.NullMarked;
