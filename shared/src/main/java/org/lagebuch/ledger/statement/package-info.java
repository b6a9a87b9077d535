/** What a part says in lines, so that a JDK alone can read it: case index, anchor, and parts that are not shown. */
@NullMarked
package org.lagebuch.ledger.statement;

import org.jspecify.annotations.NullMarked;
