/** What was told outside, claim by claim, and what of it no longer stands. */
@NullMarked
package org.lagebuch.query.statements;

import org.jspecify.annotations.NullMarked;
