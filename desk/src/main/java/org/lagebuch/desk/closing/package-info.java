/** Closing a case, and opening it again. */
@NullMarked
package org.lagebuch.desk.closing;

import org.jspecify.annotations.NullMarked;
