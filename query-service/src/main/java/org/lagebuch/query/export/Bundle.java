package org.lagebuch.query.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.lagebuch.fact.CaseId;
import org.lagebuch.ledger.Octets;
import org.lagebuch.ledger.PartSeal;
import org.lagebuch.ledger.statement.Withheld;
import org.lagebuch.log.LedgerLog;
import org.lagebuch.log.Sound;
import org.lagebuch.log.StoredEvent;
import org.lagebuch.log.StoredPart;
import org.lagebuch.log.seal.Anchors;
import org.lagebuch.log.seal.Stamps;

/** One case up to its seal, with all that proves it, as a file (ledger.md 1.11). */
final class Bundle {
    private static final int PAGE_APPENDS = 200;

    private final CaseId caseId;
    private final StoredEvent seal;
    private final Proofs proofs;
    private final LedgerLog log;
    private final Set<String> withheld;

    /** @param proofs at a checkpoint that covers the index of cases after the seal */
    Bundle(CaseId caseId, StoredEvent seal, Proofs proofs, LedgerLog log) {
        this.caseId = caseId;
        this.seal = seal;
        this.proofs = proofs;
        this.log = log;
        this.withheld = withheld(seal);
    }

    /** @param shownUpTo position up to which the page to read tells the story */
    void writeTo(OutputStream out, long shownUpTo) throws IOException {
        try (Archive archive = new Archive(out);
                Spool page = new Spool()) {
            archive.put("README.txt", ReadMe.text());
            archive.put("policy.txt", proofs.policy());
            archive.put("checkpoint", proofs.note().bytes());
            tokens(archive, "checkpoint.", proofs.stamps());
            TimelinePage timeline = new TimelinePage(caseId.hex(), Changes.of(log, caseId, shownUpTo + 1), page);
            NeededAnchors anchors = proofs.anchors();
            events(archive, timeline, shownUpTo, anchors);
            caseIndex(archive);
            for (Anchors.Place place : anchors.needed()) anchor(archive, proofs.anchored(place));
            for (long size : anchors.sizesBelow(proofs.size()))
                archive.put("consistency/" + size, proofs.consistency(size));
            timeline.end();
            archive.put("timeline.html", page);
            archive.finish("manifest.sha256");
        }
    }

    private void events(Archive archive, TimelinePage timeline, long shownUpTo, NeededAnchors anchors)
            throws IOException {
        long after = -1;
        while (after < seal.position()) {
            List<StoredEvent> page = log.ofCase(caseId, after, PAGE_APPENDS);
            if (page.isEmpty()) throw new IllegalStateException("case " + caseId + " ends before its seal");
            for (StoredEvent event : page) {
                if (event.position() > seal.position()) return;
                String prefix = "events/" + event.position() + ".";
                event(archive, new Names(prefix, prefix), event, withheld);
                anchors.boundEvent(event.position());
                boolean shownBody = !withheld.contains(event.position() + " " + StoredPart.BODY);
                if (event.position() <= shownUpTo) timeline.row(event, shownBody);
            }
            after = page.getLast().position();
        }
    }

    /** What the files of one event begin with. */
    private record Names(String proof, String part) {}

    private void event(Archive archive, Names names, StoredEvent event, Set<String> withheld) throws IOException {
        Sound.check(event);
        archive.put(names.proof() + "leaf", event.leaf().statement());
        archive.put(names.proof() + "tlog-proof", proofs.of(event.position()));
        for (StoredPart part : event.parts()) {
            boolean shown = !withheld.contains(event.position() + " " + part.name());
            if (!shown || part.stored() == null || !PartSeal.isInClear(part.stored())) continue;
            PartSeal.Opened opened = PartSeal.openClear(part.stored());
            archive.put(names.part() + part.name(), opened.content().bytes());
            archive.put(names.part() + part.name() + ".salt", opened.salt().bytes());
        }
    }

    /** Whether the words of some events are not in it. */
    boolean holdsBack(Set<Long> positions) {
        return positions.stream()
                .filter(position -> position < seal.position())
                .allMatch(position -> withheld.contains(position + " " + StoredPart.BODY));
    }

    /** As the seal says it; {@code "<index> <part>"}. */
    private static Set<String> withheld(StoredEvent seal) {
        Set<String> parts = new HashSet<>();
        for (int number = 1; seal.part(Withheld.part(number)).isPresent(); number++) {
            Octets text = Octets.ofUtf8(seal.text(Withheld.part(number)).orElseThrow());
            Withheld.parse(text).parts().forEach(absent -> parts.add(absent.index() + " " + absent.part()));
        }
        return parts;
    }

    private void anchor(Archive archive, Proofs.Anchored anchored) throws IOException {
        String prefix = "anchors/" + anchored.event().position() + ".";
        event(archive, new Names(prefix, prefix), anchored.event(), Set.of());
        if (anchored.stamps().isEmpty()) return;
        archive.put(prefix + "checkpoint", anchored.stamps().getFirst().note().bytes());
        tokens(archive, prefix, anchored.stamps());
    }

    private static void tokens(Archive archive, String prefix, List<Stamps.Stamp> stamps) throws IOException {
        int number = 0;
        for (Stamps.Stamp stamp : stamps)
            archive.put(prefix + ++number + ".tsr", stamp.token().bytes());
    }

    private void caseIndex(Archive archive) throws IOException {
        Proofs.Indexed indexed = proofs.caseIndex(caseId);
        archive.put("caseindex/entry", indexed.entry().bytes().bytes());
        archive.put("caseindex/proof", indexed.proof());
        event(archive, new Names("caseindex/", "caseindex/leaf."), indexed.event(), Set.of());
    }
}
