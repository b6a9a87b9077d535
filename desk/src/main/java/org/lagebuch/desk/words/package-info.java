/** Times, kinds and numbers in the reader's language. */
@NullMarked
package org.lagebuch.desk.words;

import org.jspecify.annotations.NullMarked;
