/** Carries the live events of a case to whoever looks at it. */
@NullMarked
package org.lagebuch.desk.live;

import org.jspecify.annotations.NullMarked;
