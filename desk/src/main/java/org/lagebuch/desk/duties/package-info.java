/** What a case obliges to, as one page: the dates, what is still to be answered, and what was decided. */
@NullMarked
package org.lagebuch.desk.duties;

import org.jspecify.annotations.NullMarked;
