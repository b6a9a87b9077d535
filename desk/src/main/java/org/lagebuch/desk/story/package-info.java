/** A case as it is told on one page: its head, its duties, its timeline. */
@NullMarked
package org.lagebuch.desk.story;

import org.jspecify.annotations.NullMarked;
