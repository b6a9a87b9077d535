/** Who may make which call; in a case, its own facts say the rest. */
@NullMarked
package org.lagebuch.edge.access;

import org.jspecify.annotations.NullMarked;
