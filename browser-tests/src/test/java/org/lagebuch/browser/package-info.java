/** The product as people meet it: a real browser, keys and clicks alone. */
@NullMarked
package org.lagebuch.browser;

import org.jspecify.annotations.NullMarked;
