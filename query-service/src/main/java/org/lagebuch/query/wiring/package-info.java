/** Puts the query service together; the only room that knows all the others. */
@NullMarked
package org.lagebuch.query.wiring;

import org.jspecify.annotations.NullMarked;
