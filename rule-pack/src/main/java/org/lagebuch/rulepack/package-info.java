/** The rule packs this product ships, checked as they are read, and the calendars of holidays they count with. */
@NullMarked
package org.lagebuch.rulepack;

import org.jspecify.annotations.NullMarked;
