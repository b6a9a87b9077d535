/** A witness (C2SP tlog-witness v1.0.0): cosigns a log's checkpoint only where it continues the last one it cosigned. */
@NullMarked
package org.lagebuch.witness;

import org.jspecify.annotations.NullMarked;
