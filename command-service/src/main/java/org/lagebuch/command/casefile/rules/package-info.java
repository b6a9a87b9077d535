/** What every fact must keep to be recorded, whatever its kind; and where the rules of the capabilities join in. */
@NullMarked
package org.lagebuch.command.casefile.rules;

import org.jspecify.annotations.NullMarked;
