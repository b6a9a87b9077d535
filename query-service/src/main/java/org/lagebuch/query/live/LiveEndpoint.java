package org.lagebuch.query.live;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.function.BiPredicate;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.lagebuch.edge.Caller;
import org.lagebuch.edge.Problem;
import org.lagebuch.edge.Refused;
import org.lagebuch.fact.CaseId;
import org.lagebuch.log.LedgerLog;
import org.lagebuch.log.Sound;
import org.lagebuch.log.StoredEvent;
import org.lagebuch.query.asked.Asked;
import org.lagebuch.query.feed.OpenedLedger;
import org.lagebuch.query.feed.Progress;
import org.lagebuch.wire.Kind;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Server-sent events of a case. Nothing is buffered: each watcher has a thread that reads on where its last event was,
 * so one who is slow only keeps itself waiting, and is dropped by the server's own time limit on writes.
 */
@RestController
public final class LiveEndpoint {
    private static final int WATCHERS_MAX = 200;
    private static final int PAGE_APPENDS = 20;
    private static final Duration HEARTBEAT = Duration.ofSeconds(15);
    private static final Duration LONGEST = Duration.ofMinutes(30);

    private final OpenedLedger ledger;
    private final ToLongFunction<CaseId> reached;
    private final Progress progress;
    private final BiPredicate<Caller, CaseId> sight;
    private final Semaphore watchers = new Semaphore(WATCHERS_MAX);

    /**
     * @param reached position up to which the story of a case can be read; -1 where there is none
     * @param sight whether somebody sees a case now
     */
    public LiveEndpoint(
            OpenedLedger ledger, ToLongFunction<CaseId> reached, Progress progress, BiPredicate<Caller, CaseId> sight) {
        this.ledger = ledger;
        this.reached = reached;
        this.progress = progress;
        this.sight = sight;
    }

    @GetMapping(path = "/api/cases/{caseId}/live", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter live(
            @PathVariable("caseId") String text,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastEventId,
            Caller caller) {
        CaseId caseId = Asked.caseId(text);
        Long last = Asked.position("Last-Event-ID", lastEventId);
        long now = reached.applyAsLong(caseId);
        if (now < 0) throw Asked.noCase();
        if (!watchers.tryAcquire()) throw new Refused(new Problem("too-many-watchers", 503, "Too many are watching."));
        SseEmitter emitter = new SseEmitter(LONGEST.toMillis());
        Thread.ofVirtual()
                .name("live")
                .start(() -> watch(emitter, new Watcher(caller, caseId), last == null ? now : last));
        return emitter;
    }

    private void watch(SseEmitter emitter, Watcher watcher, long after) {
        long end = System.nanoTime() + LONGEST.toNanos();
        long from = after;
        try {
            emitter.send(SseEmitter.event().comment("watching"));
            while (System.nanoTime() < end) {
                long seen = progress.steps();
                long upTo = reached.applyAsLong(watcher.caseId());
                // Asked after it is known what there is, so that nothing from after the end of a grant is told.
                if (!sight.test(watcher.caller(), watcher.caseId())) break;
                long told = upTo <= from ? from : tell(emitter, watcher.caseId(), from, upTo);
                if (told == from && !progress.await(seen, HEARTBEAT))
                    emitter.send(SseEmitter.event().comment("still here"));
                from = told;
            }
            emitter.complete();
        } catch (IOException | RuntimeException e) {
            end(() -> emitter.completeWithError(e));
        } catch (InterruptedException e) {
            end(emitter::complete);
            Thread.currentThread().interrupt();
        } finally {
            watchers.release();
        }
    }

    private static void end(Runnable letGo) {
        try {
            letGo.run();
        } catch (IllegalStateException gone) {
            // The server has let go of the watcher already, so there is nobody left to be told.
            return;
        }
    }

    /** Sends a page of what can be read by now; answers the position of the last one sent. */
    private long tell(SseEmitter emitter, CaseId caseId, long after, long upTo) throws IOException {
        List<Told> page = page(caseId, after, upTo);
        for (Told told : page) {
            emitter.send(SseEmitter.event()
                    .id(Long.toString(told.position()))
                    .name("fact")
                    .data(told, MediaType.APPLICATION_JSON));
        }
        return page.isEmpty() ? after : page.getLast().position();
    }

    /** Only what is told of the events is kept while a slow watcher lets us wait. */
    private List<Told> page(CaseId caseId, long after, long upTo) {
        return ledger.log().map((LedgerLog log) -> log.ofCase(caseId, after, PAGE_APPENDS)).orElse(List.of()).stream()
                .filter(event -> event.position() <= upTo)
                .map(Told::of)
                .toList();
    }

    private record Watcher(Caller caller, CaseId caseId) {}

    /** How many are watching now. */
    int watching() {
        return WATCHERS_MAX - watchers.availablePermits();
    }

    /** @param kind as the API spells it; the stored type where this program does not know it */
    record Told(long position, long seq, String kind, String recordedAt) {
        /** @throws org.lagebuch.log.Altered where it is not what was recorded; then the watcher is told nothing more */
        static Told of(StoredEvent event) {
            Sound.check(event);
            String kind = Kind.ofType(event.type()).map(Kind::kind).orElse(event.type());
            return new Told(event.position(), event.seq(), kind, event.time().toString());
        }
    }
}
