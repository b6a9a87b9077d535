package org.lagebuch.command.notary;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lagebuch.ledger.note.KeyType;

/**
 * A file that holds a key of the log, which its name tells: {@code log-signing.key}, {@code log-signing-2.key} and so on,
 * with {@code .retired} or {@code .lost-<size>} behind once it signs no more.
 *
 * @param number 1 for the one without; 0 for the post-quantum one
 */
record KeyFile(Path path, int number, Use use) {
    static final String LOST = ".lost-";
    static final String NEXT = ".next";
    static final String RETIRED = ".retired";
    static final Comparator<KeyFile> IN_ORDER =
            Comparator.comparingInt(KeyFile::number).thenComparing(KeyFile::path);
    private static final Pattern NAME =
            Pattern.compile("log-signing(?:-(?<which>pq|[1-9][0-9]{0,3}))?\\.key(?<rest>(?:\\..+)?)");

    enum Use {
        LIVE,
        RETIRED,
        LOST
    }

    /** Empty for a file that is none of them; also for a key that is made and not used yet. */
    static Optional<KeyFile> of(Path path) {
        Matcher name = NAME.matcher(path.getFileName().toString());
        if (!name.matches()) return Optional.empty();
        String which = name.group("which");
        int number = which == null ? 1 : "pq".equals(which) ? 0 : Integer.parseInt(which);
        return use(name.group("rest")).map(use -> new KeyFile(path, number, use));
    }

    private static Optional<Use> use(String rest) {
        if (rest.isEmpty()) return Optional.of(Use.LIVE);
        if (rest.contains(LOST)) return Optional.of(Use.LOST);
        return rest.equals(RETIRED) ? Optional.of(Use.RETIRED) : Optional.empty();
    }

    KeyType type() {
        return number == 0 ? KeyType.ML_DSA_44 : KeyType.ED25519;
    }

    boolean is(KeyType wanted, Use used) {
        return type() == wanted && use == used;
    }
}
