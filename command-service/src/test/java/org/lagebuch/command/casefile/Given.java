package org.lagebuch.command.casefile;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lagebuch.command.casefile.rules.Hearing;
import org.lagebuch.command.casefile.rules.Rule;
import org.lagebuch.command.counter.Drafts;
import org.lagebuch.fact.CaseId;
import org.lagebuch.fact.Fact;
import org.lagebuch.fact.Intake;
import org.lagebuch.wire.FactText;
import org.lagebuch.wire.Json;

/** Facts as they are told over the API, with ' for ", and the case they make. */
public final class Given {
    public static final CaseId CASE = new CaseId("0123456789abcdef0123456789abcdef");
    public static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");
    public static final String OPENED =
            "{'kind':'case-opened','details':{'title':'Mail server down','kind':'incident','zone':'Europe/Berlin'}}";
    public static final String CLOSED = "{'kind':'case-closed','details':{'ground':'all done'}}";

    private Given() {}

    /** A fact whose id, if it gives none, is told by its place: {@code id(place)}. */
    public static Fact fact(int place, String told) {
        Fact fact = FactText.read(Json.parse(told.replace('\'', '"').getBytes(UTF_8)));
        return fact.factId() == null ? fact.withId(id(place)) : fact;
    }

    public static UUID id(int place) {
        return new UUID(0x8000L, 0x8000_0000_0000_0000L | place);
    }

    /** An open case with these facts, at places from 1. */
    public static Casefile openCase(String... told) {
        return caseOf(Arrays.stream(told).collect(Collectors.collectingAndThen(Collectors.toList(), facts -> {
            List<String> all = new ArrayList<>(List.of(OPENED));
            all.addAll(facts);
            return all;
        })));
    }

    public static Casefile caseOf(List<String> told) {
        Casefile casefile = Casefile.blank();
        for (int place = 0; place < told.size(); place++) {
            Fact fact = fact(place, told.get(place));
            casefile = casefile.then(fact, receipt(fact, place), request(fact));
        }
        return casefile;
    }

    public static Receipt receipt(Fact fact, int place) {
        return new Receipt(CASE, fact.id(), place, place, NOW, "leaf " + place);
    }

    /** What a rule says of a fact: {@code name field}, one a line. */
    public static String judged(Rule rule, Casefile casefile, String told) {
        Fact fact = fact(900, told);
        return told(rule.judge(fact, Hearing.ofOne(fact, casefile, NOW)));
    }

    public static String told(List<Problem> problems) {
        return problems.stream()
                .map(problem -> problem.refusal().publicName() + " " + problem.field())
                .collect(Collectors.joining("\n"))
                .strip();
    }

    /** What comes of a command: {@code accepted}, {@code known}, or what is wrong. */
    public static String told(Decision decision) {
        return switch (decision) {
            case Decision.Accepted accepted -> "accepted";
            case Decision.Known known -> "known";
            case Decision.Refused refused -> told(refused.problems());
        };
    }

    public static Fact opening() {
        return fact(0, OPENED);
    }

    public static Intake.CaseOpened opened() {
        return (Intake.CaseOpened) opening().what();
    }

    private static String request(Fact fact) {
        return Drafts.of(fact).request();
    }
}
