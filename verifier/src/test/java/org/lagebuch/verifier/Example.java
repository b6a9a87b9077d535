package org.lagebuch.verifier;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lagebuch.ledger.Digest;
import org.lagebuch.ledger.Octets;
import org.lagebuch.ledger.note.SignedNote;
import org.lagebuch.ledger.statement.AbsentPart;
import org.lagebuch.ledger.statement.Anchor;
import org.lagebuch.ledger.statement.CaseHead;
import org.lagebuch.ledger.statement.CaseIndex;
import org.lagebuch.ledger.statement.Erasure;
import org.lagebuch.ledger.statement.Withheld;

/**
 * A log of two cases and two anchors, and the export of the first case: leaves 1, 4, 6, 7 and, as its seal, 9. Of leaf 4
 * the part people is withheld; the body of leaf 6 was erased by leaf 7.
 */
final class Example {
    static final String CASE = "00112233445566778899aabbccddeeff";
    static final String OTHER = "ffeeddccbbaa99887766554433221100";
    static final int ANCHORED = 3;

    final SmallLog log = new SmallLog();
    final SignedNote firstStamped;
    final SignedNote secondStamped;
    final List<CaseHead> heads;

    /** Over the whole log. */
    final SignedNote checkpoint;

    private final Stamper stamper;
    /** An authority asked twice answers twice. */
    private final Map<Octets, List<Octets>> tokens = new HashMap<>();

    /** Stamps bytes; the honest one is an authority, the least is none. */
    @FunctionalInterface
    interface Stamper {
        /** @param minute in the log's life; a leaf has its index as its minute */
        List<Octets> stamp(Octets bytes, int minute);
    }

    Example(Stamper stamper) {
        this.stamper = stamper;
        log.append(null, parts("lagebuch.LogOpened"));
        log.append(CASE, parts("lagebuch.CaseOpened"));
        log.append(OTHER, parts("lagebuch.CaseOpened"));
        firstStamped = SmallLog.ofLogAlone(log.tree().head());
        anchor(firstStamped);
        log.append(CASE, parts("lagebuch.Containment", "people", "{\"name\":\"J. Doe\"}"));
        log.append(OTHER, parts("lagebuch.Note"));
        log.append(CASE, parts("lagebuch.Note"));
        log.append(
                CASE,
                parts(
                        "lagebuch.Erasure",
                        "erasure",
                        new Erasure(List.of(new AbsentPart(6, "body", "gdpr-17"))).bytes()));
        secondStamped = SmallLog.ofLogAlone(log.tree().head());
        anchor(secondStamped);
        log.append(CASE, seal(List.of(new AbsentPart(4, "people", "personal-data"))));
        heads = log.heads();
        log.append(null, index(log.size(), heads));
        log.append(OTHER, parts("lagebuch.Note"));
        checkpoint = log.checkpoint(log.size());
    }

    static Example unstamped() {
        return new Example((bytes, minute) -> List.of());
    }

    Bundle export() {
        Export export = new Export(log, checkpoint).without("4 people").without("6 body");
        tokens(export, "checkpoint", SmallLog.ofLogAlone(log.tree().head()), log.size());
        for (long index : List.of(1, 4, 6, 7, 9)) export.event(index);
        export.caseIndex(10, heads, CASE).anchor(3, firstStamped);
        tokens(export, "anchors/3", firstStamped, 3);
        export.anchor(8, secondStamped);
        tokens(export, "anchors/8", secondStamped, 8);
        return export.growth(3).growth(8).end();
    }

    static Map<String, Octets> seal(List<AbsentPart> withheld) {
        return parts("lagebuch.TimelineExported", "withheld", new Withheld(withheld).bytes());
    }

    static Map<String, Octets> index(long size, List<CaseHead> heads) {
        return parts(
                "lagebuch.CasesIndexed",
                "caseindex",
                CaseIndex.of(SmallLog.ORIGIN, size, heads).bytes());
    }

    static Map<String, Octets> parts(String type) {
        return new TreeMap<>(Map.of(
                "head", Octets.ofUtf8("{\"type\":\"" + type + "\",\"v\":1,\"by\":\"user-1\"}"),
                "body", Octets.ofUtf8("{\"text\":\"Something of " + type + " happened\"}")));
    }

    static Map<String, Octets> parts(String type, String part, String content) {
        return parts(type, part, Octets.ofUtf8(content));
    }

    static Map<String, Octets> parts(String type, String part, Octets content) {
        Map<String, Octets> parts = parts(type);
        parts.put(part, content);
        return parts;
    }

    private void anchor(SignedNote stamped) {
        Octets bytes = Octets.of(stamped.bytes());
        List<Digest> hashes = stamped(bytes, log.size()).stream()
                .map(token -> Digest.sha256(token.bytes()))
                .toList();
        Anchor anchor = new Anchor(SmallLog.ORIGIN, log.tree().head(), Digest.sha256(bytes.bytes()), hashes, List.of());
        log.append(null, parts("lagebuch.Anchored", "anchor", anchor.bytes()));
    }

    private void tokens(Export export, String prefix, SignedNote stamped, int minute) {
        int n = 1;
        for (Octets token : stamped(Octets.of(stamped.bytes()), minute)) {
            export.token(prefix + '.' + n++ + ".tsr", token);
        }
    }

    private List<Octets> stamped(Octets bytes, int minute) {
        return tokens.computeIfAbsent(bytes, fresh -> stamper.stamp(fresh, minute));
    }
}
