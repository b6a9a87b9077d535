package org.lagebuch.command.record;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.lagebuch.access.Deed;
import org.lagebuch.command.casefile.CaseCommand;
import org.lagebuch.command.casefile.Casefile;
import org.lagebuch.command.casefile.Decision;
import org.lagebuch.command.casefile.Draft;
import org.lagebuch.command.casefile.Entry;
import org.lagebuch.command.casefile.Inquiry;
import org.lagebuch.command.casefile.PartOf;
import org.lagebuch.command.casefile.Problem;
import org.lagebuch.command.casefile.Recording;
import org.lagebuch.command.casefile.Refusal;
import org.lagebuch.command.casefile.Repeat;
import org.lagebuch.command.casefile.rules.TextsStayWithinLimits;
import org.lagebuch.fact.CaseId;
import org.lagebuch.fact.RecordKeeping;
import org.lagebuch.fact.RecordKeeping.Redaction;

/** Leaves the trace that the record was given away, and what of it was held back. Closed cases are exported too. */
record ExportRecord(CaseId caseId, Draft draft, List<Redaction> redactions) implements CaseCommand {
    static final int REDACTIONS_MAX = 500;
    private static final String PERSONAL_DATA = "personal-data";
    private static final String ALWAYS_SHOWN = "head";
    private static final String BODY = "body";
    private static final int CODE_MAX = 32;
    private static final Pattern WITHHOLDABLE = Pattern.compile("body|people(-[0-9]{1,2})?");
    private static final Pattern OTHER_THAN_WORDS = Pattern.compile("[^a-z0-9]+");
    /** A code begins with a letter. */
    private static final Pattern EDGES = Pattern.compile("^[^a-z]+|-$");

    ExportRecord {
        redactions = List.copyOf(redactions);
    }

    /** Reading is enough to take away what one reads. */
    @Override
    public Deed deed() {
        return Deed.READ;
    }

    @Override
    public Inquiry inquiry() {
        Set<UUID> facts = new HashSet<>(Set.of(draft.fact().id()));
        redactions.forEach(redaction -> facts.add(redaction.factId()));
        return new Inquiry(caseId, facts, Set.of(), Set.of(), true);
    }

    @Override
    public Decision decide(Casefile casefile, Instant now) {
        if (casefile.opening().isEmpty()) return Decision.refuse("", Refusal.CASE_NOT_FOUND);
        return switch (Repeat.of(draft, casefile)) {
            case Repeat.SameAgain again -> new Decision.Known(again.receipts());
            case Repeat.Clash clash -> new Decision.Refused(clash.problems());
            case Repeat.FirstTime first -> judged(casefile);
        };
    }

    private Decision judged(Casefile casefile) {
        List<Problem> problems = new ArrayList<>();
        for (int index = 0; index < redactions.size(); index++) {
            String at = "/redact/" + index;
            Redaction redaction = redactions.get(index);
            if (casefile.entry(redaction.factId()).isEmpty()) {
                problems.add(Problem.at(at + "/factId", Refusal.LINK_TARGET_UNKNOWN));
            }
            if (redaction.part().equals(ALWAYS_SHOWN)) {
                problems.add(Problem.at(at + "/part", Refusal.PART_ALWAYS_SHOWN));
            } else if (!WITHHOLDABLE.matcher(redaction.part()).matches()) {
                problems.add(Problem.at(at + "/part", Refusal.NO_SUCH_PART));
            }
            problems.addAll(TextsStayWithinLimits.neededText(at + "/reason", redaction.reason()));
        }
        if (!problems.isEmpty()) return new Decision.Refused(problems);
        return new Decision.Accepted(List.of(draft.sealing(withheld(casefile))));
    }

    /** What names persons is withheld whether or not somebody asks, for a bundle goes to whoever is given it. */
    private List<Recording.Withheld> withheld(Casefile casefile) {
        Map<PartOf, String> reasons = new LinkedHashMap<>();
        for (Redaction redaction : redactions) {
            casefile.entries().values().stream()
                    .filter(entry -> tells(entry, redaction.factId()))
                    .map(entry -> new PartOf(entry.receipt().position(), redaction.part()))
                    .filter(part ->
                            part.name().equals(BODY) || casefile.sealedParts().contains(part))
                    .forEach(part -> reasons.put(part, code(redaction.reason())));
        }
        casefile.sealedParts().forEach(part -> reasons.putIfAbsent(part, PERSONAL_DATA));
        return reasons.entrySet().stream()
                .map(part -> new Recording.Withheld(part.getKey(), part.getValue()))
                .sorted(Comparator.comparing(Recording.Withheld::part))
                .toList();
    }

    /** The list of what is missing takes codes: {@code Trade secret!} becomes {@code trade-secret}. */
    private static String code(String reason) {
        String words = OTHER_THAN_WORDS.matcher(reason.toLowerCase(Locale.ROOT)).replaceAll("-");
        String code = EDGES.matcher(words.substring(0, Math.min(CODE_MAX, words.length())))
                .replaceAll("");
        return code.isEmpty() ? "redacted" : code;
    }

    /** A fact and whatever corrected it: they are one fact to whoever reads the story. */
    private static boolean tells(Entry entry, UUID factId) {
        return factId.equals(entry.fact().factId())
                || (entry.fact().what() instanceof RecordKeeping.FactCorrected corrected
                        && corrected.of().equals(factId));
    }
}
