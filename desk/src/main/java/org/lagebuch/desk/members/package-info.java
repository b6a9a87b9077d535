/** Who takes part in a case, and how its lead lets people in and out. */
@NullMarked
package org.lagebuch.desk.members;

import org.jspecify.annotations.NullMarked;
