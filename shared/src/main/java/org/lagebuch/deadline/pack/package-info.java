/** A rule pack as it was read: regimes, when they apply, their stages, and what each report must contain. */
@NullMarked
package org.lagebuch.deadline.pack;

import org.jspecify.annotations.NullMarked;
