/** The ZIP file of a bundle, read so strictly that no two programs can see two contents in it (V12). */
@NullMarked
package org.lagebuch.verifier.archive;

import org.jspecify.annotations.NullMarked;
