/** One runnable jar for an auditor: a bundle or a log in, a verdict out. Needs a JDK and believes nobody. */
@NullMarked
package org.lagebuch.verifier;

import org.jspecify.annotations.NullMarked;
