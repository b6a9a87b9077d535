/** What a decision is, why it may be refused, and the small states decisions need; plain values and functions. */
@NullMarked
package org.lagebuch.command.casefile;

import org.jspecify.annotations.NullMarked;
