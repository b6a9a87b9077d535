/** Reports to authorities: composed from the facts that fill them, and shown as they were filed. */
@NullMarked
package org.lagebuch.query.filings;

import org.jspecify.annotations.NullMarked;
