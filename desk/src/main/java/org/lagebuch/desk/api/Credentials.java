package org.lagebuch.desk.api;

/** In whose name the API is asked. */
public interface Credentials {
    /** The value of the {@code Authorization} header; empty where nobody has signed in. */
    String authorization();
}
