/** Carries the ledger to Kafka, in log order and completely. */
@NullMarked
package org.lagebuch.command.relay;

import org.jspecify.annotations.NullMarked;
