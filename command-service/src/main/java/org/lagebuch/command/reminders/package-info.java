/** Says in the case, by mail and by webhook that a duty is due soon or overdue; silence is written down too. */
@NullMarked
package org.lagebuch.command.reminders;

import org.jspecify.annotations.NullMarked;
