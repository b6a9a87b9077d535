/** A whole log, read from its server tile by tile and entry by entry, and held against its checkpoint. */
@NullMarked
package org.lagebuch.verifier.log;

import org.jspecify.annotations.NullMarked;
