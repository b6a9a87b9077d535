/** Decides, and writes down what was decided. */
@NullMarked
package org.lagebuch.command;

import org.jspecify.annotations.NullMarked;
