/** What an auditor looks at: the cases of a period, a sample of them, and how far the record can be trusted. */
@NullMarked
package org.lagebuch.desk.audit;

import org.jspecify.annotations.NullMarked;
