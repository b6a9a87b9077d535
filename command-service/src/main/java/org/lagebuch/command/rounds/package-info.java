/** What is done again and again beside everything else, and never makes anybody wait. */
@NullMarked
package org.lagebuch.command.rounds;

import org.jspecify.annotations.NullMarked;
