package org.lagebuch.verifier.bundle;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.lagebuch.ledger.Leaf;
import org.lagebuch.verifier.archive.Archive;
import org.lagebuch.verifier.archive.Manifest;
import org.lagebuch.verifier.verdict.Refusal;
import org.lagebuch.verifier.verdict.Report;

/** All checks over a bundle, in an order in which each rests on those before. */
public final class BundleVerifier {
    private BundleVerifier() {}

    /** @throws IOException where the file cannot be read; what is wrong with its content is in the report */
    public static Report verify(Path bundle, Trust trust) throws IOException {
        try (Archive archive = Archive.open(bundle)) {
            return verify(archive, trust);
        } catch (Refusal e) {
            return new Report.Refused(e.code(), e.detail());
        }
    }

    private static Report verify(Archive archive, Trust trust) {
        Published published = Published.open(archive.read("checkpoint"), trust.policy());
        History history = new History(archive, published);
        Long earlier = history.verify(trust);
        ProvenLeaves leaves = new ProvenLeaves(archive, published);
        Parts parts = new Parts(archive);
        Anchors anchors = new Anchors(archive, trust, published, history);
        Bounds bounds = anchors.verify(leaves, parts);
        Events.Verified events = new Events(archive, leaves, parts).verify(bounds::check);
        new CaseIndexCheck(archive, leaves, parts).verify(events.chain(), events.seal());
        Manifest.check(archive);
        return new Report.BundleVerified(
                log(published, trust, earlier),
                events.chain().caseId(),
                events.chain().count(),
                place(events.first()),
                place(events.seal()),
                events.absences().countWithheld(),
                events.absences().countErased(),
                new Report.TimeProof(
                        bounds.earliest(events.first().index()),
                        bounds.latest(events.seal().index()),
                        bounds.bounded(),
                        anchors.trusted(),
                        anchors.unknown()));
    }

    private static Report.Log log(Published published, Trust trust, @Nullable Long earlier) {
        return new Report.Log(
                published.origin(),
                published.head().size(),
                published.head().root().hex(),
                published.witnesses(trust.policy()),
                earlier);
    }

    private static Report.Place place(Leaf leaf) {
        return new Report.Place(leaf.index(), leaf.time());
    }
}
