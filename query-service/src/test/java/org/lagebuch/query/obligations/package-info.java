@NullMarked
package org.lagebuch.query.obligations;

import org.jspecify.annotations.NullMarked;
