package org.lagebuch.command.notary;

import static org.lagebuch.command.notary.Attack.found;
import static org.lagebuch.command.notary.Attack.stopped;
import static org.lagebuch.command.notary.AttacksOnTheStoreTest.A;
import static org.lagebuch.command.notary.AttacksOnTheStoreTest.B;
import static org.lagebuch.command.notary.Stopped.Why.LOST;
import static org.lagebuch.command.notary.Stopped.Why.TREE_DIFFERS;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.bson.Document;
import org.lagebuch.fact.CaseId;
import org.lagebuch.log.StoredEvent;

/** What can be done to the whole: less of it, another one, an older one. */
final class AttacksOnHistory {
    private static final long DAY_SECONDS = 24 * 60 * 60L;
    private static final Set<String> SHORTER = Set.of("signed-lost", "checkpoint-beyond");
    private static final Set<String> ANOTHER = Set.of("signed-otherwise", "checkpoint-differs");
    private static final Set<String> FORKED = Set.of("signed-otherwise", "checkpoints-missing");

    private AttacksOnHistory() {}

    static Stream<Attack> all() {
        return Stream.of(shortened(), restored(), rewritten(), ofCases()).flatMap(attacks -> attacks);
    }

    private static Stream<Attack> shortened() {
        return Stream.of(
                stopped("deletes the last event", SHORTER, LOST, it -> it.deleteFrom(273)),
                stopped("deletes the tail", SHORTER, LOST, it -> it.deleteFrom(211)),
                stopped("deletes all but the first event", SHORTER, LOST, it -> it.deleteFrom(1)),
                stopped("deletes everything", SHORTER, LOST, it -> it.deleteFrom(0)),
                found(
                        "deletes the beginning",
                        Set.of("gap", "signed-otherwise"),
                        it -> it.events().deleteOne(new Document("_id", 0L))),
                stopped(
                        "takes one event out and closes the gap",
                        Set.of("signed-lost", "checkpoint-differs"),
                        LOST,
                        it -> it.rewrite(without(8))));
    }

    private static Stream<Attack> restored() {
        return Stream.of(
                stopped("restores an old copy", Set.of("signed-lost"), LOST, Attacker::restoreBackup),
                stopped("restores an old copy and goes on with another history", FORKED, TREE_DIFFERS, it -> {
                    List<StoredEvent> lost = new ArrayList<>();
                    it.rewrite(events -> {
                        lost.addAll(events.subList(210, events.size()));
                        return events;
                    });
                    it.restoreBackup();
                    it.rewrite(events -> joined(events, lost.reversed()));
                }),
                stopped(
                        "forks: another tail of the same length",
                        ANOTHER,
                        TREE_DIFFERS,
                        it -> it.rewrite(events -> joined(
                                events.subList(0, 211),
                                events.subList(211, events.size()).reversed()))),
                stopped(
                        "forks: another tail that is longer",
                        ANOTHER,
                        TREE_DIFFERS,
                        it -> it.rewrite(events -> {
                            List<StoredEvent> tail = events.subList(211, events.size());
                            return joined(joined(events.subList(0, 211), tail.reversed()), tail);
                        })));
    }

    private static Stream<Attack> rewritten() {
        return Stream.of(
                stopped(
                        "rewords an event and all that follows from it",
                        ANOTHER,
                        TREE_DIFFERS,
                        it -> it.rewrite(each(event -> event.position() == 8 ? Forger.reworded(event) : event))),
                stopped(
                        "back-dates everything by a day",
                        ANOTHER,
                        TREE_DIFFERS,
                        it -> it.rewrite(
                                each(event -> Forger.at(event, event.time().minusSeconds(DAY_SECONDS))))),
                stopped(
                        "back-dates the last event as far as it goes",
                        ANOTHER,
                        TREE_DIFFERS,
                        it -> it.rewrite(each(event -> event.position() == 273
                                ? Forger.at(event, event.time().plusMillis(1))
                                : event))),
                stopped(
                        "exchanges two events and all that follows",
                        ANOTHER,
                        TREE_DIFFERS,
                        it -> it.rewrite(events -> {
                            Collections.swap(events, 1, 8);
                            return events;
                        })),
                stopped(
                        "inserts an event in the middle and makes room",
                        ANOTHER,
                        TREE_DIFFERS,
                        it -> it.rewrite(events -> {
                            events.add(100, Forger.reworded(events.get(8)));
                            return events;
                        })),
                found(
                        "repeats an event behind the last",
                        Set.of("repeated"),
                        it -> it.rewrite(events -> joined(
                                events,
                                List.of(Forger.at(
                                        events.get(8), events.getLast().time()))))),
                stopped(
                        "rewrites the past, its tiles and its checkpoints, with a key of his own",
                        Set.of("signed-otherwise", "checkpoint-forged", "checkpoints-missing", "key-unknown"),
                        TREE_DIFFERS,
                        it -> {
                            it.rewrite(each(event -> event.position() == 8 ? Forger.reworded(event) : event));
                            it.reseal();
                        }));
    }

    private static Stream<Attack> ofCases() {
        return Stream.of(
                stopped(
                        "cuts the tail of a case",
                        Set.of("gap", "signed-lost"),
                        LOST,
                        it -> it.events().deleteMany(new Document("_id", new Document("$in", List.of(271L, 273L))))),
                stopped(
                        "cuts the tail of a case and closes the gaps",
                        SHORTER,
                        LOST,
                        it -> it.rewrite(events -> events.stream()
                                .filter(event -> !(event.position() > 200 && isOf(A, event)))
                                .toList())),
                stopped(
                        "cuts the tail of a case and fills the gaps",
                        ANOTHER,
                        TREE_DIFFERS,
                        it -> it.rewrite(events -> joined(
                                events.stream()
                                        .filter(event -> !(event.position() > 200 && isOf(A, event)))
                                        .toList(),
                                List.of(events.get(250), events.get(251))))),
                found(
                        "hides a whole case",
                        Set.of("gap"),
                        it -> it.events()
                                .deleteMany(
                                        new Document("k", "case=" + B.hex()).append("_id", new Document("$lt", 200L)))),
                stopped(
                        "hides a whole case and closes the gaps",
                        Set.of("signed-lost"),
                        LOST,
                        it -> it.rewrite(events ->
                                events.stream().filter(event -> !isOf(B, event)).toList())),
                found(
                        "hides a whole case from the index",
                        Set.of("misindexed"),
                        it -> it.events()
                                .updateMany(
                                        new Document("k", "case=" + B.hex()),
                                        new Document("$set", new Document("k", List.of())))));
    }

    private static boolean isOf(CaseId caseId, StoredEvent event) {
        return caseId.hex().equals(event.leaf().caseId());
    }

    private static UnaryOperator<List<StoredEvent>> without(long position) {
        return events ->
                events.stream().filter(event -> event.position() != position).toList();
    }

    private static UnaryOperator<List<StoredEvent>> each(UnaryOperator<StoredEvent> change) {
        return events -> events.stream().map(change).toList();
    }

    private static List<StoredEvent> joined(List<StoredEvent> first, List<StoredEvent> second) {
        List<StoredEvent> joined = new ArrayList<>(first);
        joined.addAll(second);
        return joined;
    }
}
