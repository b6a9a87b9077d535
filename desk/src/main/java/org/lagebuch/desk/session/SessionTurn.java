package org.lagebuch.desk.session;

import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import java.io.Serializable;

/** One object for each session to take turns at: the container hands out a new face of the session at every request. */
final class SessionTurn implements HttpSessionListener {
    static final String NAME = SessionTurn.class.getName();

    @Override
    public void sessionCreated(HttpSessionEvent created) {
        created.getSession().setAttribute(NAME, new Turn());
    }

    private static final class Turn implements Serializable {
        private static final long serialVersionUID = 1L;
    }
}
