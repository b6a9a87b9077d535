package org.lagebuch.ledger.proof;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lagebuch.ledger.Malformed;
import org.lagebuch.ledger.note.KeyType;
import org.lagebuch.ledger.note.VerifierKey;
import org.lagebuch.ledger.proof.Policy.Party;

/** Reads a policy line by line (tlog-policy, "Policy file syntax and structure"); bytes beyond ASCII stay as they are. */
final class PolicyReader {
    private static final int BYTES_MAX = 1024 * 1024;
    private static final int LINES_MAX = 10_000;
    private static final String NONE = "none";
    private static final Set<KeyType> OF_LOGS = EnumSet.of(KeyType.ED25519, KeyType.ML_DSA_44);
    private static final Set<KeyType> OF_WITNESSES = EnumSet.of(KeyType.COSIGNATURE, KeyType.ML_DSA_44);

    private final List<Party> logs = new ArrayList<>();
    private final List<Party> witnesses = new ArrayList<>();
    private final Map<String, Quorum> named = new HashMap<>();
    private final Set<String> grouped = new HashSet<>();
    private @Nullable Quorum quorum;

    private PolicyReader() {}

    static Policy read(byte[] bytes) {
        if (bytes.length > BYTES_MAX) throw new Malformed("a policy of more than 1 MiB");
        String text = new String(bytes, ISO_8859_1);
        String[] lines = text.split("\n", LINES_MAX + 1);
        if (lines.length > LINES_MAX) throw new Malformed("a policy of more than 10,000 lines");
        if (!lines[lines.length - 1].isEmpty()) throw Malformed.inLine(lines.length, "not ended by a line feed");
        PolicyReader reader = new PolicyReader();
        for (int i = 0; i < lines.length - 1; i++) reader.line(i + 1, lines[i]);
        Quorum quorum = reader.quorum;
        if (quorum == null) throw Malformed.inLine(lines.length, "no quorum");
        return new Policy(reader.logs, reader.witnesses, quorum);
    }

    private void line(int number, String line) {
        try {
            if (line.chars().anyMatch(c -> (c < ' ' && c != '\t') || c == 0x7f))
                throw new Malformed("a control character");
            String[] words = line.replace('\t', ' ').replaceAll("^ +| +$", "").split(" +", -1);
            if (!words[0].isEmpty() && words[0].charAt(0) != '#') define(words);
        } catch (Malformed e) {
            throw Malformed.inLine(number, e.why());
        }
    }

    private void define(String[] words) {
        switch (words[0]) {
            case "log" -> log(words);
            case "witness" -> witness(words);
            case "group" -> group(words);
            case "quorum" -> quorum(words);
            default -> throw new Malformed("neither log, witness, group nor quorum");
        }
    }

    private void log(String[] words) {
        if (words.length < 2 || words.length > 3) throw new Malformed("not: log <vkey> [<url>]");
        add(logs, OF_LOGS, words[1], words.length == 3 ? words[2] : null);
    }

    private void witness(String[] words) {
        if (words.length < 3 || words.length > 4) throw new Malformed("not: witness <name> <vkey> [<url>]");
        Party party = add(witnesses, OF_WITNESSES, words[2], words.length == 4 ? words[3] : null);
        name(words[1], new Quorum.Witness(words[1], party.key()));
    }

    private void group(String[] words) {
        if (words.length < 4) throw new Malformed("not: group <name> all|any|<k> <name>...");
        List<Quorum> members = new ArrayList<>();
        for (String member : List.of(words).subList(3, words.length)) {
            members.add(defined(member));
            if (!grouped.add(member)) throw new Malformed(member + " is a member twice");
        }
        name(words[1], new Quorum.Group(words[1], needed(words[2], members.size()), members));
    }

    private void quorum(String[] words) {
        if (words.length != 2) throw new Malformed("not: quorum <name>");
        if (quorum != null) throw new Malformed("a second quorum");
        quorum = NONE.equals(words[1]) ? new Quorum.None() : defined(words[1]);
    }

    private static int needed(String word, int members) {
        if ("all".equals(word)) return members;
        if ("any".equals(word)) return 1;
        if (!word.matches("[1-9][0-9]{0,5}") || Integer.parseInt(word) > members) {
            throw new Malformed("not all, any or a number from 1 to " + members);
        }
        return Integer.parseInt(word);
    }

    private Quorum defined(String name) {
        Quorum known = named.get(name);
        if (known == null) throw new Malformed(name + " is not defined above");
        return known;
    }

    private void name(String name, Quorum what) {
        if (NONE.equals(name) || named.putIfAbsent(name, what) != null) throw new Malformed(name + " is taken");
    }

    /** Two keys are the same where their bytes are, whatever they are called. */
    private static Party add(List<Party> parties, Set<KeyType> types, String vkey, @Nullable String url) {
        VerifierKey key = VerifierKey.parse(new String(vkey.getBytes(ISO_8859_1), UTF_8));
        if (!types.contains(key.type())) throw new Malformed("a key of " + key.type() + " does not sign as this");
        if (parties.stream().anyMatch(party -> party.key().key().equals(key.key()))) {
            throw new Malformed("the key of another line");
        }
        Party party = new Party(key, url);
        parties.add(party);
        return party;
    }
}
