package org.lagebuch.rulepack.duties;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.lagebuch.rulepack.duties.Docket.assessed;
import static org.lagebuch.rulepack.duties.Docket.aware;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lagebuch.deadline.Applies;
import org.lagebuch.deadline.Obligation;
import org.lagebuch.deadline.State;
import org.lagebuch.deadline.count.DueDates;
import org.lagebuch.fact.Analysis;
import org.lagebuch.fact.Detections;
import org.lagebuch.fact.Fact;
import org.lagebuch.fact.Intake;
import org.lagebuch.fact.Moment;
import org.lagebuch.fact.Reporting;
import org.lagebuch.fact.UnknownReason;

/**
 * The obligations of the two public incidents at three moments each are those of {@code docs/duties-of-two-cases.md}.
 * With {@code -Dlagebuch.approve=true} the page is written anew, for a person to read before it is kept.
 */
class TwoCasesTest {
    private static final Path PAGE = Path.of("../docs/duties-of-two-cases.md");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMM uuuu HH:mm", Locale.ENGLISH);

    private final StringBuilder page = new StringBuilder();

    @Test
    void the_page_a_lawyer_reads_is_what_the_engine_says() throws IOException {
        page.append(Files.readString(Path.of("src/test/resources/duties-of-two-cases.md")));
        hospital();
        telemedicine();
        String told = page.toString().strip() + "\n";
        if (Boolean.getBoolean("lagebuch.approve")) Files.writeString(PAGE, told);
        assertThat(told).isEqualTo(Files.readString(PAGE));
    }

    private void hospital() {
        Docket docket = Docket.of("Europe/Berlin", "health", "DE-RP", "controller");
        UUID notice = ToldCase.id("M8");
        for (Fact fact : ToldCase.read("unimedizin-mainz").facts()) docket.note("2023-08-10T08:00:00Z", fact);
        table(
                "University hospital: the provider's notice is on record, awareness is not",
                "Europe/Berlin",
                docket.at("2023-08-10T09:00:00Z"));
        docket.note(
                "2023-08-10T10:00:00Z",
                new Detections.AwarenessEstablished(
                        null, "eu-gdpr", Moment.unknown(UnknownReason.UNDISCLOSED), notice, "told by the provider"));
        docket.note("2023-08-10T10:05:00Z", assessed("risk_level", "high_risk"));
        table(
                "University hospital: aware by the provider's notice, whose time is undisclosed",
                "Europe/Berlin",
                docket.at("2023-08-10T11:00:00Z"));
        Docket later = Docket.of("Europe/Berlin", "health", "DE-RP", "controller");
        for (Fact fact : ToldCase.read("unimedizin-mainz").facts()) later.note("2023-08-10T08:00:00Z", fact);
        later.note(
                "2023-08-10T12:00:00Z",
                new Detections.AwarenessEstablished(
                        null,
                        "eu-gdpr",
                        Moment.at("2023-08-09T14:20+02:00"),
                        notice,
                        "time of the provider's call found"));
        later.note("2023-08-10T12:05:00Z", assessed("risk_level", "high_risk"));
        table(
                "University hospital: the time of the notice was found, a day before the limit",
                "Europe/Berlin",
                later.at("2023-08-11T15:00:00Z"));
    }

    private void telemedicine() {
        Docket docket = Docket.of("Europe/Zurich", "health", "CH", "controller");
        for (Fact fact : ToldCase.read("medgate").facts()) docket.note("2023-09-05T15:30:00Z", fact);
        docket.profile("2023-09-05T15:00:00Z", profile());
        table("Telemedicine service: nothing is judged yet", "Europe/Zurich", docket.at("2023-09-05T16:00:00Z"));
        docket.note("2023-09-05T16:10:00Z", aware("ch-dsg", "2023-09-04T09:00+02:00"));
        docket.note("2023-09-05T16:11:00Z", assessed("controller_type", "private_person_or_company"));
        docket.note("2023-09-05T16:12:00Z", assessed("personal_data", true));
        docket.note("2023-09-05T16:13:00Z", assessed("risk_level", "high_risk"));
        docket.note("2023-09-05T16:14:00Z", assessed("gdpr_art_3_2", true));
        docket.note("2023-09-05T16:15:00Z", aware("eu-gdpr", "2023-09-04T09:00+02:00"));
        table(
                "Telemedicine service: a high risk was judged, and that persons in the EU are addressed",
                "Europe/Zurich",
                docket.at("2023-09-05T17:00:00Z"));
        docket.note(
                "2023-09-06T08:00:00Z",
                new Reporting.ObligationDecided(
                        "eu-gdpr-34", null, Reporting.Choice.NOT_REQUIRED, "no data left the systems", null));
        docket.note(
                "2023-09-06T08:05:00Z",
                Docket.filed(UUID.nameUUIDFromBytes(new byte[] {9}), "ch-dsg-24", "initial", "2023-09-06T10:00+02:00"));
        docket.note(
                "2023-09-06T08:06:00Z", new Analysis.AffectedPersons("patients", "CH", null, null, "not known yet"));
        table(
                "Telemedicine service: reported to the EDÖB, and the EU's 72 hours have passed",
                "Europe/Zurich",
                docket.at("2023-09-08T08:00:00Z"));
    }

    private static Intake.OrganisationProfiled profile() {
        return new Intake.OrganisationProfiled(
                "Klinik",
                List.of("controller"),
                List.of("health"),
                List.of("CH"),
                List.of(),
                List.of(),
                java.util.Map.of());
    }

    private void table(String title, String zone, List<Obligation> duties) {
        page.append("\n## ").append(title).append("\n\n");
        page.append("| regime, stage | under | to | state | alarm from | missed after | still open |\n");
        page.append("|---|---|---|---|---|---|---|\n");
        for (Obligation duty : duties) {
            List<String> cells = new ArrayList<>();
            cells.add(duty.regime() + ", " + duty.stage());
            cells.add(duty.article());
            cells.add(duty.recipient());
            cells.add(duty.state().word() + detail(duty.state()));
            DueDates dates = duty.dates();
            cells.add(dates == null ? "" : time(dates.conservative(), zone));
            cells.add(dates == null ? "" : time(dates.statutory(), zone));
            cells.add(open(duty));
            page.append("| ").append(String.join(" | ", cells)).append(" |\n");
        }
    }

    private static String detail(State state) {
        return switch (state) {
            case State.NotStarted waiting -> ": " + waiting.missing() + " is missing";
            case State.Fulfilled filed ->
                ", " + filed.punctuality().name().toLowerCase(Locale.ROOT).replace('_', ' ');
            case State.NoFixedDeadline open ->
                ", " + Objects.requireNonNull(open.elapsed()).toHours() + " h since it began";
            default -> "";
        };
    }

    private static String time(Instant instant, String zone) {
        return TIME.format(instant.atZone(ZoneId.of(zone)));
    }

    private static String open(Obligation duty) {
        String asked = duty.applies() instanceof Applies.CannotTell asking
                ? asking.open().stream().map(Applies.Question::fact).collect(joining(", ", "judge or record: ", ""))
                : "";
        String missing = duty.contents().stream()
                .filter(content -> content.required() && content.fill() == Obligation.Fill.MISSING)
                .map(Obligation.Readiness::content)
                .collect(joining(", "));
        return String.join(
                "; ",
                java.util.stream.Stream.of(asked, missing.isEmpty() ? "" : "to say: " + missing)
                        .filter(one -> !one.isEmpty())
                        .toList());
    }
}
