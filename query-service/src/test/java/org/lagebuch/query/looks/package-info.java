@NullMarked
package org.lagebuch.query.looks;

import org.jspecify.annotations.NullMarked;
