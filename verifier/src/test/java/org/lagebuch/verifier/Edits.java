package org.lagebuch.verifier;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.lagebuch.ledger.Commitment;
import org.lagebuch.ledger.Digest;
import org.lagebuch.ledger.Octets;
import org.lagebuch.ledger.note.SignedNote;

/** What an attacker does to a bundle of the {@link Example} again and again. */
final class Edits {
    static final Example EXAMPLE = Example.unstamped();

    private Edits() {}

    static void drop(Bundle b, String part) {
        b.remove(part).remove(part + ".salt");
    }

    static void dropEvent(Bundle b, long index) {
        b.entries().keySet().removeIf(name -> name.startsWith("events/" + index + "."));
    }

    static void addEvent(Bundle b, long index) {
        SmallLog.Recorded recorded = EXAMPLE.log.at(index);
        b.put("events/" + index + ".leaf", Octets.of(recorded.leaf().statement()));
        b.put(
                "events/" + index + ".tlog-proof",
                Octets.of(EXAMPLE.log.proof(index, EXAMPLE.checkpoint, 12).bytes()));
        recorded.parts().keySet().forEach(part -> leak(b, index, part));
    }

    static void leak(Bundle b, long index, String part) {
        SmallLog.Content content =
                Objects.requireNonNull(EXAMPLE.log.at(index).parts().get(part));
        b.put("events/" + index + "." + part, content.bytes());
        b.put("events/" + index + "." + part + ".salt", content.salt());
    }

    static void rename(Bundle b, long from, long to) {
        b.put("events/" + to + ".leaf", b.get("events/" + from + ".leaf"));
        b.put("events/" + to + ".tlog-proof", b.get("events/" + from + ".tlog-proof"));
    }

    static void swap(Bundle b, String one, String other) {
        Octets kept = b.get(one);
        b.put(one, b.get(other)).put(other, kept);
    }

    static void swapPart(Bundle b, String one, String other) {
        swap(b, one, other);
        swap(b, one + ".salt", other + ".salt");
    }

    static void copyPart(Bundle b, String from, String to) {
        b.put(to, b.get(from)).put(to + ".salt", b.get(from + ".salt"));
    }

    static void moved(Bundle b, String part) {
        Octets all = Octets.joined(b.get(part + ".salt"), b.get(part));
        b.put(part + ".salt", all.slice(0, 33)).put(part, all.slice(33, all.size()));
    }

    static void recommit(Bundle b) {
        Octets body = Octets.ofUtf8("{}");
        String old = EXAMPLE.log.at(1).leaf().parts().getFirst().commitment().base64();
        b.put("events/1.body", body);
        b.replace(
                "events/1.leaf",
                old,
                Commitment.of("body", b.get("events/1.body.salt"), body).base64());
    }

    static String hash(String of) {
        return Digest.of(SmallLog.seed(of).bytes()).base64();
    }

    static void line(Bundle b, String name, int number, String by) {
        List<String> lines =
                new ArrayList<>(b.text(name).lines().map(line -> line + "\n").toList());
        lines.set(number, by);
        b.put(name, String.join("", lines));
    }

    static Octets note(SignedNote note) {
        return Octets.of(note.bytes());
    }

    static SignedNote otherOrigin() {
        String text = EXAMPLE.checkpoint.text().replace(SmallLog.ORIGIN, "elsewhere.example/log");
        return SignedNote.of(text, SmallLog.LOG.sign(text));
    }

    static String repeated(String note) {
        String first =
                note.lines().filter(line -> line.startsWith("—")).findFirst().orElseThrow();
        return note + first + "\n";
    }
}
