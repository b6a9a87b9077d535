/** Starts everything in one process for one machine; has no rules of its own. */
@NullMarked
package org.lagebuch.standalone;

import org.jspecify.annotations.NullMarked;
