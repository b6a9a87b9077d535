/** Whom we told: the stages of a notification come in their order. */
@NullMarked
package org.lagebuch.command.reporting;

import org.jspecify.annotations.NullMarked;
