/** Puts the desk together: the only place here that knows all the others. */
@NullMarked
package org.lagebuch.desk.wiring;

import org.jspecify.annotations.NullMarked;
