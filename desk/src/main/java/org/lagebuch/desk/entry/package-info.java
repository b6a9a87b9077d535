/** Understands a line that somebody types in a hurry: text in, a fact or a question out. */
@NullMarked
package org.lagebuch.desk.entry;

import org.jspecify.annotations.NullMarked;
