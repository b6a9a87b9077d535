@NullMarked
package org.lagebuch.query.caseload;

import org.jspecify.annotations.NullMarked;
