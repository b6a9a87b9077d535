@NullMarked
package org.lagebuch.query.statements;

import org.jspecify.annotations.NullMarked;
