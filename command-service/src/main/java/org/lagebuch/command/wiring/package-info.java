/** Axon, web, MongoDB, security: the only place that knows all the others. */
@NullMarked
package org.lagebuch.command.wiring;

import org.jspecify.annotations.NullMarked;
