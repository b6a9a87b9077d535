@NullMarked
package org.lagebuch.query.live;

import org.jspecify.annotations.NullMarked;
