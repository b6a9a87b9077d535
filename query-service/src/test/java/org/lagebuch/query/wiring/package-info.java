/** How the rooms of the query service are put together, tried by themselves. */
@org.jspecify.annotations.NullMarked
package org.lagebuch.query.wiring;
