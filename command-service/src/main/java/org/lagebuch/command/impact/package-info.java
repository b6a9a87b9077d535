/** What suffers and what comes back: a restoration answers an impairment. */
@NullMarked
package org.lagebuch.command.impact;

import org.jspecify.annotations.NullMarked;
