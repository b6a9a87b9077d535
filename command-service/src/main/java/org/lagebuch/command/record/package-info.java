/** Facts are recorded, corrected, taken back and exported; nothing disappears. */
@NullMarked
package org.lagebuch.command.record;

import org.jspecify.annotations.NullMarked;
