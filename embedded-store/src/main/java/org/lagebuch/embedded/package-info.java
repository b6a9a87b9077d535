/** A MongoDB-compatible store inside the process: durable and indexed, for one machine and for tests. */
@NullMarked
package org.lagebuch.embedded;

import org.jspecify.annotations.NullMarked;
