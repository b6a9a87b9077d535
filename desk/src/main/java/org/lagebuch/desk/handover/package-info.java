/** Hands a shift over: who leaves what open to whom. */
@NullMarked
package org.lagebuch.desk.handover;

import org.jspecify.annotations.NullMarked;
