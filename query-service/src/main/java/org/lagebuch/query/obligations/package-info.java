/** What a case obliges to, by when, and what is still missing; for any moment again as it was answered then. */
@NullMarked
package org.lagebuch.query.obligations;

import org.jspecify.annotations.NullMarked;
