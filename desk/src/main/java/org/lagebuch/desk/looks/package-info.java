/** Who looked at a case, for those who lead or audit it. */
@NullMarked
package org.lagebuch.desk.looks;

import org.jspecify.annotations.NullMarked;
