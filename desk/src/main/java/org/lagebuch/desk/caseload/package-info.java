/** The list of cases, and the door to a new one. */
@NullMarked
package org.lagebuch.desk.caseload;

import org.jspecify.annotations.NullMarked;
