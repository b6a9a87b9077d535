/** What a verifier says: one verdict, and for a lie its code, its check and its exit status. */
@NullMarked
package org.lagebuch.verifier.verdict;

import org.jspecify.annotations.NullMarked;
