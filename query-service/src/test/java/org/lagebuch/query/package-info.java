@NullMarked
package org.lagebuch.query;

import org.jspecify.annotations.NullMarked;
