/** Files of other tools and times become cases; nothing of them is dropped. */
@NullMarked
package org.lagebuch.command.imports;

import org.jspecify.annotations.NullMarked;
