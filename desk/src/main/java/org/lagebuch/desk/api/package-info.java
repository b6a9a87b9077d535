/** Asks the public API, as the person who looks at the page. */
@NullMarked
package org.lagebuch.desk.api;

import org.jspecify.annotations.NullMarked;
