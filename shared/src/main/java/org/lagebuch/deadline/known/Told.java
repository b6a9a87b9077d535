package org.lagebuch.deadline.known;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.lagebuch.deadline.CaseRecord;
import org.lagebuch.deadline.Noted;
import org.lagebuch.fact.Assertion;
import org.lagebuch.fact.Happening;
import org.lagebuch.fact.Intake;

/** The facts of a case by their kind. What was denied or refuted is not among them. */
public final class Told {
    private final CaseRecord record;
    private final Map<Class<?>, List<Noted>> byKind = new HashMap<>();

    private Told(CaseRecord record) {
        this.record = record;
    }

    public static Told of(CaseRecord record) {
        Told told = new Told(record);
        for (Noted noted : record.entries()) {
            if (!stands(noted)) continue;
            told.byKind
                    .computeIfAbsent(noted.fact().what().getClass(), kind -> new ArrayList<>())
                    .add(noted);
        }
        return told;
    }

    /** What was denied, or refuted since, tells nothing. */
    public static boolean stands(Noted noted) {
        return !noted.fact().negated() && noted.fact().assertion() != Assertion.REFUTED;
    }

    public CaseRecord record() {
        return record;
    }

    public List<Noted> all(Class<? extends Happening> kind) {
        return byKind.getOrDefault(kind, List.of());
    }

    /**
     * A fact together with what it says as that kind.
     *
     * @param <H> its kind
     */
    public record Of<H extends Happening>(Noted noted, H what) {}

    public <H extends Happening> List<Of<H>> of(Class<H> kind) {
        return all(kind).stream()
                .map(noted -> new Of<>(noted, kind.cast(noted.fact().what())))
                .toList();
    }

    /** The profile that stood last, of what the organisation is. */
    public Optional<Intake.OrganisationProfiled> profile() {
        return record.profiles().reversed().stream()
                .filter(Told::stands)
                .flatMap(noted -> noted.fact().what() instanceof Intake.OrganisationProfiled profiled
                        ? Stream.of(profiled)
                        : Stream.empty())
                .findFirst();
    }
}
