package org.lagebuch.query;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.lagebuch.fact.CaseId;
import org.lagebuch.log.StoredEvent;

/** Several cases as chance writes them, and a feed that gets their events as chance brings them. */
public final class ShuffledFeed {
    public static final List<CaseId> CASES = List.of(Desk.CASE, Desk.OTHER, new CaseId("2".repeat(32)));

    private ShuffledFeed() {}

    /** In batches of any size, some events twice, some not at all but for the last of each case. */
    public static void run(Desk desk, Random random) {
        List<RandomHistory> histories = CASES.stream()
                .map(caseId -> new RandomHistory(desk.ledger(), caseId, random))
                .toList();
        for (int round = 0; round < 30; round++)
            histories.get(random.nextInt(histories.size())).go(1);
        List<StoredEvent> told = new ArrayList<>(desk.ledger().events());
        told.removeIf(event -> random.nextInt(6) == 0);
        for (int i = random.nextInt(told.size()); i > 0; i--) told.add(told.get(random.nextInt(told.size())));
        Collections.shuffle(told, random);
        for (int from = 0; from < told.size(); ) {
            int to = Math.min(told.size(), from + 1 + random.nextInt(12));
            desk.feed().apply(told.subList(from, to));
            from = to;
        }
        for (CaseId caseId : CASES) {
            desk.feed().apply(List.of(desk.ledger().eventsOf(caseId).getLast()));
        }
    }
}
