/** The life of a case: it is opened, closed and opened again. */
@NullMarked
package org.lagebuch.command.intake;

import org.jspecify.annotations.NullMarked;
