/** Who sits at the desk: sign-in with an OpenID provider, a session kept here, and the token that the API is asked with. */
@NullMarked
package org.lagebuch.desk.session;

import org.jspecify.annotations.NullMarked;
