/** Reads what a request asks for, and says which parameter is wrong. */
@NullMarked
package org.lagebuch.query.asked;

import org.jspecify.annotations.NullMarked;
