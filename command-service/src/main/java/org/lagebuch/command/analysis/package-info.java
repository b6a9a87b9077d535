/** What is found out, in numbers that can be. */
@NullMarked
package org.lagebuch.command.analysis;

import org.jspecify.annotations.NullMarked;
