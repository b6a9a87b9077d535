/** What the ledger is compared with: Axon's own storage engine for relational databases, on PostgreSQL. */
@NullMarked
package org.lagebuch.benchmarks.postgres;

import org.jspecify.annotations.NullMarked;
