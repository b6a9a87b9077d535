/** What was told outside: what of it no longer stands, and how two tellings differ. */
@NullMarked
package org.lagebuch.desk.statements;

import org.jspecify.annotations.NullMarked;
