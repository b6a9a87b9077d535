package org.lagebuch.verifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.lagebuch.verifier.verdict.Code.ABSENCE_MALFORMED;
import static org.lagebuch.verifier.verdict.Code.ABSENCE_OF_NOTHING;
import static org.lagebuch.verifier.verdict.Code.ANCHOR_MALFORMED;
import static org.lagebuch.verifier.verdict.Code.ANCHOR_OFF_HISTORY;
import static org.lagebuch.verifier.verdict.Code.ANCHOR_OF_OTHER_CHECKPOINT;
import static org.lagebuch.verifier.verdict.Code.CASE_CUT_SHORT;
import static org.lagebuch.verifier.verdict.Code.CASE_ENDS_OTHERWISE;
import static org.lagebuch.verifier.verdict.Code.CASE_INDEX_MALFORMED;
import static org.lagebuch.verifier.verdict.Code.CASE_INDEX_TOO_OLD;
import static org.lagebuch.verifier.verdict.Code.EVENT_BACK_IN_TIME;
import static org.lagebuch.verifier.verdict.Code.EVENT_MISSING;
import static org.lagebuch.verifier.verdict.Code.EVENT_NOT_LINKED;
import static org.lagebuch.verifier.verdict.Code.PART_NAME_RESERVED;
import static org.lagebuch.verifier.verdict.Code.PART_UNEXPLAINED;
import static org.lagebuch.verifier.verdict.Code.SEAL_MISSING;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.lagebuch.ledger.Digest;
import org.lagebuch.ledger.Leaf;
import org.lagebuch.ledger.Octets;
import org.lagebuch.ledger.TreeHead;
import org.lagebuch.ledger.note.SignedNote;
import org.lagebuch.ledger.statement.AbsentPart;
import org.lagebuch.ledger.statement.Anchor;
import org.lagebuch.ledger.statement.CaseHead;
import org.lagebuch.ledger.statement.Erasure;
import org.lagebuch.verifier.bundle.BundleVerifier;
import org.lagebuch.verifier.verdict.Code;
import org.lagebuch.verifier.verdict.Report;

/** Who runs the log lies, with the log's own key and its witness's unknowing help. */
class OperatorLiesTest {
    private static final String CASE = Example.CASE;

    @TempDir
    Path folder;

    @ParameterizedTest(name = "{0}")
    @MethodSource("lies")
    void what_the_log_itself_signed_is_refused_too(String name, Code code, Supplier<Bundle> lie) throws IOException {
        assertThat(BundleVerifier.verify(lie.get().write(folder.resolve("bundle.zip")), AttackSuiteTest.TRUST))
                .isInstanceOfSatisfying(
                        Report.Refused.class,
                        refused -> assertThat(refused.code()).isEqualTo(code));
    }

    static Stream<Arguments> lies() {
        return Stream.of(
                lie("a number of the case is left out", EVENT_MISSING, () -> chain(2, null, 1)),
                lie("an event is linked to nothing known", EVENT_NOT_LINKED, () -> chain(1, Digest.sha256(), 1)),
                lie("an event is older than the one before", EVENT_BACK_IN_TIME, () -> chain(1, null, -1)),
                lie("the case went on after the export", CASE_CUT_SHORT, OperatorLiesTest::cut),
                lie(
                        "the index names another last event",
                        CASE_ENDS_OTHERWISE,
                        () -> indexed(2, seal -> new CaseHead(CASE, 2, Digest.sha256()))),
                lie(
                        "the index counts an event more",
                        CASE_CUT_SHORT,
                        () -> indexed(2, seal -> new CaseHead(CASE, 3, seal.hash()))),
                lie(
                        "the index is older than the seal",
                        CASE_INDEX_TOO_OLD,
                        () -> indexed(1, seal -> new CaseHead(CASE, 2, seal.hash()))),
                lie(
                        "the index is of the future",
                        CASE_INDEX_MALFORMED,
                        () -> indexed(9, seal -> new CaseHead(CASE, 2, seal.hash()))),
                lie(
                        "the seal withholds what is not there",
                        ABSENCE_OF_NOTHING,
                        () -> sealed(Example.seal(List.of(new AbsentPart(0, "people", "personal-data"))))),
                lie(
                        "the seal says nothing that can be read",
                        ABSENCE_MALFORMED,
                        () -> sealed(Example.parts("lagebuch.TimelineExported", "withheld", "0 body\n"))),
                lie("there is no seal", SEAL_MISSING, () -> sealed(Example.parts("lagebuch.Note"))),
                lie("an erasure is of a later event", PART_UNEXPLAINED, OperatorLiesTest::erasedAhead),
                lie("a part has the name of a leaf", PART_NAME_RESERVED, OperatorLiesTest::reserved),
                lie(
                        "an anchor is of a fork",
                        ANCHOR_OFF_HISTORY,
                        () -> anchored(new TreeHead(1, Digest.sha256()), new TreeHead(1, Digest.sha256()))),
                lie(
                        "an anchor is of another size than its checkpoint",
                        ANCHOR_OF_OTHER_CHECKPOINT,
                        () -> anchored(new TreeHead(1, Digest.sha256()), new TreeHead(2, Digest.sha256()))),
                lie(
                        "an anchor is of the future",
                        ANCHOR_OF_OTHER_CHECKPOINT,
                        () -> anchored(new TreeHead(9, Digest.sha256()), new TreeHead(9, Digest.sha256()))),
                lie("an anchor is none", ANCHOR_MALFORMED, OperatorLiesTest::noAnchor));
    }

    private static Arguments lie(String name, Code code, Supplier<Bundle> lie) {
        return arguments(name, code, lie);
    }

    /** An opened case and a lying second event, sealed honestly. */
    private static Bundle chain(long seq, @Nullable Digest prev, long seconds) {
        SmallLog log = new SmallLog();
        Leaf first = log.append(CASE, Example.parts("lagebuch.CaseOpened"));
        log.record(
                CASE,
                first.time().plusSeconds(seconds),
                seq,
                prev == null ? first.hash() : prev,
                Example.parts("lagebuch.Note"));
        log.append(CASE, Example.seal(List.of()));
        return export(log, log.heads(), 0, 1, 2);
    }

    private static Bundle cut() {
        SmallLog log = new SmallLog();
        log.append(CASE, Example.parts("lagebuch.CaseOpened"));
        log.append(CASE, Example.seal(List.of()));
        log.append(CASE, Example.parts("lagebuch.Note"));
        return export(log, log.heads(), 0, 1);
    }

    private static Bundle indexed(long size, Function<Leaf, CaseHead> lie) {
        SmallLog log = new SmallLog();
        log.append(CASE, Example.parts("lagebuch.CaseOpened"));
        Leaf seal = log.append(CASE, Example.seal(List.of()));
        List<CaseHead> heads = List.of(lie.apply(seal));
        log.append(null, Example.index(size, heads));
        return new Export(log, log.checkpoint(3))
                .event(0)
                .event(1)
                .caseIndex(2, heads, CASE)
                .end();
    }

    private static Bundle sealed(Map<String, Octets> seal) {
        SmallLog log = new SmallLog();
        log.append(CASE, Example.parts("lagebuch.CaseOpened"));
        log.append(CASE, seal);
        return export(log, log.heads(), 0, 1);
    }

    private static Bundle erasedAhead() {
        SmallLog log = new SmallLog();
        log.append(
                CASE,
                Example.parts(
                        "lagebuch.Erasure",
                        "erasure",
                        new Erasure(List.of(new AbsentPart(1, "body", "gdpr-17"))).bytes()));
        log.append(CASE, Example.parts("lagebuch.Note"));
        log.append(CASE, Example.seal(List.of()));
        List<CaseHead> heads = log.heads();
        log.append(null, Example.index(3, heads));
        Export export = new Export(log, log.checkpoint(4)).without("1 body");
        return export.event(0).event(1).event(2).caseIndex(3, heads, CASE).end();
    }

    private static Bundle reserved() {
        SmallLog log = new SmallLog();
        log.append(CASE, Example.parts("lagebuch.CaseOpened", "checkpoint", "x"));
        log.append(CASE, Example.seal(List.of()));
        return export(log, log.heads(), 0, 1);
    }

    private static Bundle anchored(TreeHead told, TreeHead stamped) {
        SignedNote note = SmallLog.ofLogAlone(stamped);
        Anchor anchor = new Anchor(SmallLog.ORIGIN, told, Digest.sha256(note.bytes()), List.of(), List.of());
        return anchored(anchor.bytes(), note);
    }

    private static Bundle noAnchor() {
        return anchored(Octets.ofUtf8("anchor\n"), SmallLog.ofLogAlone(TreeHead.EMPTY));
    }

    private static Bundle anchored(Octets anchor, SignedNote note) {
        SmallLog log = new SmallLog();
        log.append(CASE, Example.parts("lagebuch.CaseOpened"));
        log.append(null, Example.parts("lagebuch.Noted"));
        log.append(null, Example.parts("lagebuch.Anchored", "anchor", anchor));
        log.append(CASE, Example.seal(List.of()));
        List<CaseHead> heads = log.heads();
        log.append(null, Example.index(4, heads));
        return new Export(log, log.checkpoint(5))
                .event(0)
                .event(3)
                .caseIndex(4, heads, CASE)
                .anchor(2, note)
                .growth(1)
                .end();
    }

    private static Bundle export(SmallLog log, List<CaseHead> heads, long... events) {
        log.append(null, Example.index(log.size(), heads));
        Export export = new Export(log, log.checkpoint(log.size()));
        for (long index : events) export.event(index);
        return export.caseIndex(log.size() - 1, heads, CASE).end();
    }
}
