package org.lagebuch.command.casefile;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lagebuch.deadline.CaseRecord;
import org.lagebuch.deadline.Noted;
import org.lagebuch.fact.Fact;
import org.lagebuch.fact.Intake;
import org.lagebuch.fact.RecordKeeping;

/**
 * What the facts a decision asked for make true of a case: as much as it needs, and no more.
 *
 * @param entries the facts loaded, by their own id
 * @param sealedParts the parts of the whole case that are sealed, where that was asked for
 */
public record Casefile(Standing standing, Map<UUID, Entry> entries, List<PartOf> sealedParts) {
    /** Whether a case takes facts. */
    public sealed interface Standing {
        record NotOpened() implements Standing {}

        record Open(Intake.CaseOpened opening) implements Standing {}

        record Closed(Intake.CaseOpened opening) implements Standing {}
    }

    public static Casefile blank() {
        return new Casefile(new Standing.NotOpened(), new LinkedHashMap<>(), List.of());
    }

    /** Takes one more fact into account. The map is this casefile's own while it is being filled. */
    public Casefile then(Fact fact, Receipt receipt, @Nullable String request) {
        entries.put(fact.id(), Entry.of(fact, receipt, request));
        return switch (fact.what()) {
            case Intake.CaseOpened opened -> standing(new Standing.Open(opened));
            case Intake.CaseClosed closed ->
                standing(opening().<Standing>map(Standing.Closed::new).orElse(standing));
            case Intake.CaseReopened again ->
                standing(opening().<Standing>map(Standing.Open::new).orElse(standing));
            case RecordKeeping.FactCorrected corrected -> {
                correct(corrected, receipt);
                yield this;
            }
            case RecordKeeping.FactRetracted retracted -> {
                entries.computeIfPresent(retracted.of(), (id, entry) -> entry.takenBack());
                yield this;
            }
            default -> this;
        };
    }

    /** A correction may make a fact interesting that was not before, and so was not loaded. */
    private void correct(RecordKeeping.FactCorrected corrected, Receipt receipt) {
        Fact replacement = corrected.fact().withId(corrected.of());
        entries.compute(
                corrected.of(),
                (id, entry) ->
                        entry == null ? Entry.of(replacement, receipt, null) : entry.correctedTo(replacement, receipt));
    }

    public Optional<Entry> entry(UUID factId) {
        return Optional.ofNullable(entries.get(factId));
    }

    /** The facts loaded that stand: as corrected, and not retracted. */
    public Stream<Entry> standingEntries() {
        return entries.values().stream().filter(entry -> !entry.retracted());
    }

    public Optional<Intake.CaseOpened> opening() {
        return switch (standing) {
            case Standing.NotOpened never -> Optional.empty();
            case Standing.Open open -> Optional.of(open.opening());
            case Standing.Closed closed -> Optional.of(closed.opening());
        };
    }

    /**
     * What duties are judged on, as far as it was loaded.
     *
     * @param profiles of the organisation, from its own case
     */
    public CaseRecord record(List<Noted> profiles) {
        ZoneId zone = opening().map(opened -> ZoneId.of(opened.zone())).orElse(ZoneOffset.UTC);
        List<Noted> standing = standingEntries().map(Entry::noted).toList();
        Intake.Organisation concerned = standing.stream()
                .flatMap(noted -> noted.fact().what() instanceof Intake.CaseOpened opened
                        ? Stream.ofNullable(opened.organisation())
                        : Stream.empty())
                .findFirst()
                .orElse(null);
        return new CaseRecord(zone, concerned, standing, profiles);
    }

    public Casefile withSealedParts(List<PartOf> parts) {
        return new Casefile(standing, entries, parts);
    }

    private Casefile standing(Standing now) {
        return new Casefile(now, entries, sealedParts);
    }
}
