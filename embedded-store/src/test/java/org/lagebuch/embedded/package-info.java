/** What the embedded store promises. */
@NullMarked
package org.lagebuch.embedded;

import org.jspecify.annotations.NullMarked;
