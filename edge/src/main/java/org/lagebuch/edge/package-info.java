/** What every HTTP door of ours has in common: who enters, how much may be brought in, how a no is worded. */
@NullMarked
package org.lagebuch.edge;

import org.jspecify.annotations.NullMarked;
