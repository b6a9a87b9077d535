/** Time-stamps of independent authorities (RFC 3161), verified with nothing but the JDK (V11). */
@NullMarked
package org.lagebuch.verifier.stamp;

import org.jspecify.annotations.NullMarked;
