/** Where a line becomes a fact, and a fact on record is corrected or taken back. */
@NullMarked
package org.lagebuch.desk.record;

import org.jspecify.annotations.NullMarked;
