/** A case as one drawing: what happened in which lane, and where nothing is known to have happened. */
@NullMarked
package org.lagebuch.desk.overview;

import org.jspecify.annotations.NullMarked;
