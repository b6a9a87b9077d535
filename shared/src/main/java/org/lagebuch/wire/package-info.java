/** The public name, version and exact text of every fact, and the envelope on the bus. */
@NullMarked
package org.lagebuch.wire;

import org.jspecify.annotations.NullMarked;
