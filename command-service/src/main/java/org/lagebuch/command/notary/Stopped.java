package org.lagebuch.command.notary;

import java.util.Locale;

/** Something that a person has to look at before anything is sealed again. */
public final class Stopped extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Why why;

    Stopped(Why why, String told) {
        super(told);
        this.why = why;
    }

    public Why why() {
        return why;
    }

    public enum Why {
        /** What is stored does not continue what was read of it before. */
        NOT_CONTINUED,
        /** The log is shorter than what was signed. */
        LOST,
        /** The tree at the size that was signed last has another root. */
        TREE_DIFFERS,
        /** A full tile is kept with other hashes. */
        TILE_DIFFERS,
        /** A checkpoint of the same size is kept with another root. */
        CHECKPOINT_DIFFERS,
        /** The signer was asked to sign what does not continue what it signed. */
        SIGNER_REFUSES,
        /** What the signer remembers was signed with another key, or for another log. */
        NOT_SIGNED_HERE;

        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
