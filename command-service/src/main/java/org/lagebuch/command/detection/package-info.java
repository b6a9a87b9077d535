/** How we came to know, and since when a party has been aware. */
@NullMarked
package org.lagebuch.command.detection;

import org.jspecify.annotations.NullMarked;
