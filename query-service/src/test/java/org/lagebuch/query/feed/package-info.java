@NullMarked
package org.lagebuch.query.feed;

import org.jspecify.annotations.NullMarked;
