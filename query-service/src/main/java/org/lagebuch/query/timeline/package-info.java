/** The story of a case, as it stood in the record at one moment and as it was known at another. */
@NullMarked
package org.lagebuch.query.timeline;

import org.jspecify.annotations.NullMarked;
