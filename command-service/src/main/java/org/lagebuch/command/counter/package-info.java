/** The counter: where requests are read and receipts are handed out, alike for every endpoint. */
@NullMarked
package org.lagebuch.command.counter;

import org.jspecify.annotations.NullMarked;
