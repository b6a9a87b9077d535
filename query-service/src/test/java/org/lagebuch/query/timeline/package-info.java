@NullMarked
package org.lagebuch.query.timeline;

import org.jspecify.annotations.NullMarked;
