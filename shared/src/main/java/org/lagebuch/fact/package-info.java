/** Everything that can happen to a case: one family, one file per capability; knows nothing but the JDK. */
@NullMarked
package org.lagebuch.fact;

import org.jspecify.annotations.NullMarked;
