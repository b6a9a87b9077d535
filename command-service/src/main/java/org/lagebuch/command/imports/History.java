package org.lagebuch.command.imports;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lagebuch.command.casefile.Casefile;
import org.lagebuch.command.casefile.Draft;
import org.lagebuch.command.casefile.Refusal;
import org.lagebuch.command.casefile.rules.TextsStayWithinLimits;
import org.lagebuch.command.casefile.rules.Zones;
import org.lagebuch.command.counter.Drafts;
import org.lagebuch.command.counter.Wording;
import org.lagebuch.fact.CaseId;
import org.lagebuch.fact.Fact;
import org.lagebuch.fact.Intake;
import org.lagebuch.fact.RecordKeeping;
import org.lagebuch.wire.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Imports a file in the neutral history format, one append after the other: one incident, restated as records. */
final class History {
    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");
    private static final int APPEND_MAX = 500;

    private final HistoryFile file;
    private final byte[] fileHash;
    private final ImportIds importIds;
    private final CaseId caseId;
    private final boolean opens;
    private final Intake.CaseOpened opening;
    private final HistoryFacts making;
    private final Notes notes = new Notes();
    private int taken;
    private int facts;
    private boolean ended;

    record Document(Map<String, Object> document) {}

    /** @param into a case that is there already; absent where the file makes its own */
    History(HistoryFile file, byte[] fileHash, ImportIds importIds, @Nullable CaseId into, Instant now) {
        this.file = file;
        this.fileHash = fileHash.clone();
        this.importIds = importIds;
        if (Json.text(file.document()).getBytes(UTF_8).length > TextsStayWithinLimits.DETAILS_BYTES_MAX) {
            throw Wording.refused("", Refusal.TEXT_TOO_LONG);
        }
        opens = into == null;
        caseId = into == null ? importIds.caseId(this.fileHash, 0) : into;
        Survey survey = Survey.of(file, this::factId, notes);
        opening = opening(survey.zones());
        Casefile casefile = new Casefile(new Casefile.Standing.Open(opening), Map.of(), List.of());
        making = new HistoryFacts(survey, text("victim"), notes, casefile, now);
    }

    /** The next append, or none when all is told. */
    @Nullable
    ImportFacts next() {
        List<Draft> drafts = new ArrayList<>();
        if (opens && taken == 0 && !ended) drafts.add(Drafts.of(Fact.of(factId(0), opening, null)));
        while (drafts.size() < APPEND_MAX && taken < file.size()) {
            notes.about(++taken);
            making.draft(factId(taken), file.record(taken - 1)).ifPresent(draft -> {
                drafts.add(draft);
                facts++;
            });
        }
        if (drafts.size() < APPEND_MAX && !ended) {
            drafts.add(performed());
            ended = true;
        }
        return drafts.isEmpty() ? null : new ImportFacts(caseId, drafts);
    }

    int facts() {
        return facts;
    }

    ImportReport report() {
        return new ImportReport(List.of(caseId.hex()), file.size(), facts, notes.problems());
    }

    ImportReport stoppedAfter(int written) {
        List<ImportReport.Problem> told = new ArrayList<>(notes.problems());
        told.add(new ImportReport.Problem(0, null, "Stopped here. Send the same file again to go on."));
        return new ImportReport(List.of(caseId.hex()), file.size(), written, told);
    }

    private Intake.CaseOpened opening(Set<String> zones) {
        notes.about(0);
        String zone = "UTC";
        if (zones.size() == 1 && Zones.exists(zones.iterator().next()))
            zone = zones.iterator().next();
        else notes.note("/zone", "The file names no one time zone; times without a zone are read as UTC.");
        if (file.document().path("factCount").asInt(file.size()) != file.size()) {
            notes.note("/factCount", "The file holds " + file.size() + " records.");
        }
        String country = text("jurisdiction");
        String sector = text("sector");
        Intake.Organisation organisation = new Intake.Organisation(
                text("victim"),
                sector.isEmpty() ? null : sector,
                COUNTRY.matcher(country).matches() ? country : null,
                null,
                null);
        return new Intake.CaseOpened(text("title"), Intake.CaseKind.INCIDENT, zone, organisation);
    }

    private Draft performed() {
        ObjectNode told = file.document().objectNode();
        told.set("document", file.document());
        var performed = new RecordKeeping.ImportPerformed(
                "history",
                HexFormat.of().formatHex(fileHash),
                file.size(),
                facts,
                Json.read(told, Document.class).document());
        return Drafts.of(Fact.of(factId(file.size() + 1), performed, null));
    }

    private UUID factId(int record) {
        return importIds.factId(fileHash, 0, record);
    }

    private String text(String name) {
        JsonNode text = file.document().path(name);
        return text.isString() ? text.stringValue() : "";
    }
}
