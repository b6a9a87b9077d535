package org.lagebuch.command.reminders;

import java.io.IOException;

/** Somebody outside who is told. */
public interface Channel {
    /** Stays the same over restarts. */
    String name();

    /**
     * Takes some seconds at the most.
     *
     * @param id the same for every attempt, so that the other side can tell a repeat
     */
    void send(String id, Message message) throws IOException, InterruptedException;
}
