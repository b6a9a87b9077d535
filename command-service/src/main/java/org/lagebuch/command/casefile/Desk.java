package org.lagebuch.command.casefile;

/** Takes commands, and answers when what was decided is durable. */
public interface Desk {
    /**
     * @throws Busy where too many are waiting, or the store does not answer in time
     */
    Outcome send(CaseCommand command, Writer by);

    /** The store is overloaded or away; the same request may be sent again and is then recorded once. */
    final class Busy extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public Busy(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
