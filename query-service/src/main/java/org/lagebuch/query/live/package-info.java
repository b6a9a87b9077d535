/** Tells what is added to a case while somebody watches. */
@NullMarked
package org.lagebuch.query.live;

import org.jspecify.annotations.NullMarked;
