/** Obligations of whole cases under the shipped rule pack. */
@NullMarked
package org.lagebuch.rulepack.duties;

import org.jspecify.annotations.NullMarked;
