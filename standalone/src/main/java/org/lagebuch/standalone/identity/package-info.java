/** Who may enter this installation: its own users and programs, their passwords and tokens, and the page they sign in at. */
@NullMarked
package org.lagebuch.standalone.identity;

import org.jspecify.annotations.NullMarked;
