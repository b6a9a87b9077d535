package org.lagebuch.access;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.lagebuch.fact.Fact;
import org.lagebuch.fact.RecordKeeping;
import org.lagebuch.fact.Wall;

/** Facts of a case that are behind walls, with all their wordings, as they are read in the order of their recording. */
public final class Walled {
    private final Map<UUID, List<Word>> facts = new LinkedHashMap<>();

    private record Word(long position, UUID id, String by, Optional<Wall> wall, boolean tellsIt) {}

    /** @param by the pseudonym of the one who recorded it */
    public void take(long position, Fact fact, String by) {
        boolean retracts = fact.what() instanceof RecordKeeping.FactRetracted;
        facts.computeIfAbsent(target(fact), id -> new ArrayList<>())
                .add(new Word(position, fact.id(), by, Wall.of(fact), !retracts));
    }

    /**
     * What is withheld from somebody who is told of nothing behind a wall. A later wording without the mark is told, those
     * before it are not; one that brings the mark takes those before it along. Whoever recorded a fact knows what it says.
     */
    public Withheld from(String person) {
        Map<Long, Withheld.Event> events = new HashMap<>();
        facts.forEach((of, words) -> {
            if (words.getFirst().by().equals(person)) return;
            Optional<Wall> last = last(words);
            for (Word word : words) {
                if (word.by().equals(person)) continue;
                word.wall()
                        .or(() -> last)
                        .ifPresent(wall -> events.put(word.position(), new Withheld.Event(word.id(), of, wall)));
            }
        });
        return new Withheld(events);
    }

    private static Optional<Wall> last(List<Word> words) {
        return words.stream()
                .filter(Word::tellsIt)
                .reduce((earlier, later) -> later)
                .flatMap(Word::wall);
    }

    /** The fact that something recorded is about. */
    public static UUID target(Fact fact) {
        return switch (fact.what()) {
            case RecordKeeping.FactCorrected corrected -> corrected.of();
            case RecordKeeping.FactRetracted retracted -> retracted.of();
            default -> fact.id();
        };
    }
}
