/** Who may what in a case: read from its own facts, the same for whoever writes and for whoever reads. */
@NullMarked
package org.lagebuch.access;

import org.jspecify.annotations.NullMarked;
