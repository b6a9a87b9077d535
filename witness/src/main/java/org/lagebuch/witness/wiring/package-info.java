/** The witness as a program: its arguments, the clock and the dice. */
@NullMarked
package org.lagebuch.witness.wiring;

import org.jspecify.annotations.NullMarked;
