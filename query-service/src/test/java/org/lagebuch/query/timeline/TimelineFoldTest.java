package org.lagebuch.query.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lagebuch.fact.CaseId;
import org.lagebuch.query.Desk;
import org.lagebuch.query.KeptViews;
import org.lagebuch.query.ShuffledFeed;
import tools.jackson.databind.JsonNode;

/** Several cases at once, in random batches with duplicates and gaps. */
class TimelineFoldTest {
    @ParameterizedTest
    @ValueSource(ints = {11, 12, 13})
    void every_timeline_is_a_fold_of_the_ledger_however_events_arrive(int seed) throws Exception {
        try (Desk desk = new Desk()) {
            ShuffledFeed.run(desk, new Random(seed));
            for (CaseId caseId : ShuffledFeed.CASES) {
                Asking asking = new Asking(desk.timelineEndpoint(), caseId);
                LiteralFold.compare(asking, desk.ledger().eventsOf(caseId));
                compareCounts(asking, desk, caseId);
            }
            desk.feed().rebuild();
            assertThat(KeptViews.of(desk.views(), 1)).isEqualTo(KeptViews.of(desk.views(), 2));
        }
    }

    /** The counts of the head are those of the entries, at any moment. */
    private static void compareCounts(Asking asking, Desk desk, CaseId caseId) throws InterruptedException {
        long first = desk.ledger().eventsOf(caseId).getFirst().position();
        long last = desk.ledger().eventsOf(caseId).getLast().position();
        for (long asOf = first; asOf <= last; asOf += 2) {
            JsonNode entries =
                    asking.timeline(Long.toString(asOf), null, null, 500).get("entries");
            JsonNode counts = asking.header(Long.toString(asOf)).get("counts");
            assertThat(counts.get("facts").intValue()).isEqualTo(entries.size());
            assertThat(counts.at("/byKind/annotation").asInt(0))
                    .isEqualTo(entries.valueStream()
                            .filter(entry -> entry.get("kind").stringValue().equals("annotation"))
                            .count());
            assertThat(counts.get("corrections").intValue())
                    .isEqualTo(entries.valueStream()
                            .mapToInt(entry -> entry.get("versions").size() - 1)
                            .sum());
        }
    }
}
