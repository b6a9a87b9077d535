package org.lagebuch.verifier;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was asked for on the command line: a bundle or a ledger, and the verifier's own policy.
 *
 * @param roots certificates of the authorities whose time-stamps count
 * @param earlier a checkpoint kept from before
 */
record Arguments(
        @Nullable Path bundle,
        @Nullable URI ledger,
        Path policy,
        List<Path> roots,
        @Nullable Path earlier,
        boolean json) {
    static final String USAGE = """
            lagebuch-verifier <bundle.zip> --policy <file> [--tsa-root <pem>]... [--earlier <checkpoint>] [--json]
            lagebuch-verifier --ledger <url> --policy <file> [--earlier <checkpoint>] [--json]

            The policy is yours: received from the log's operator once, by another way than the bundle.
            A password for the ledger, as name:password, is taken from the environment: LAGEBUCH_LEDGER_CREDENTIAL.
            Exit status: 0 verified, 2 wrong call, 3 not readable, 11 to 22 for the checks V1 to V12.
            """;

    Arguments {
        roots = List.copyOf(roots);
    }

    /** The call was not of a form that is understood. */
    static final class Misuse extends Exception {
        private static final long serialVersionUID = 1L;

        Misuse(String why) {
            super(why, null, false, false);
        }
    }

    static Arguments parse(String... words) throws Misuse {
        Path bundle = null;
        URI ledger = null;
        Path policy = null;
        List<Path> roots = new ArrayList<>();
        Path earlier = null;
        boolean json = false;
        for (Iterator<String> rest = List.of(words).iterator(); rest.hasNext(); ) {
            String word = rest.next();
            switch (word) {
                case "--policy" -> policy = path(word, rest);
                case "--tsa-root" -> roots.add(path(word, rest));
                case "--earlier" -> earlier = path(word, rest);
                case "--ledger" -> ledger = url(value(word, rest));
                case "--json" -> json = true;
                default -> {
                    if (word.startsWith("-")) throw new Misuse("unknown option " + word);
                    if (bundle != null) throw new Misuse("more than one bundle");
                    bundle = Path.of(word);
                }
            }
        }
        if ((bundle == null) == (ledger == null)) throw new Misuse("either a bundle or --ledger is needed");
        if (policy == null) throw new Misuse("--policy is needed: nothing in a bundle says whom to believe");
        return new Arguments(bundle, ledger, policy, roots, earlier, json);
    }

    private static Path path(String option, Iterator<String> rest) throws Misuse {
        return Path.of(value(option, rest));
    }

    private static String value(String option, Iterator<String> rest) throws Misuse {
        if (!rest.hasNext()) throw new Misuse(option + " needs a value");
        return rest.next();
    }

    private static URI url(String text) throws Misuse {
        try {
            URI url = URI.create(text.endsWith("/") ? text : text + "/");
            if (List.of("http", "https").contains(String.valueOf(url.getScheme())) && url.getHost() != null) return url;
        } catch (IllegalArgumentException e) {
            throw new Misuse("not a URL: " + text);
        }
        throw new Misuse("not an address of http or https: " + text);
    }
}
