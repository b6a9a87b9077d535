package org.lagebuch.command.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.lagebuch.command.casefile.Problem;
import org.lagebuch.command.casefile.Refusal;
import org.lagebuch.command.casefile.rules.TextsStayWithinLimits;
import org.lagebuch.deadline.pack.RulePack;
import org.lagebuch.fact.Intake;
import org.lagebuch.fact.Party;

/** What a profile may say, by field. */
final class ProfileRules {
    private static final int MEMBERS_MAX = 100;
    /** ISO 3166-2, of which the first two letters are ISO 3166-1. */
    private static final Pattern PLACE = Pattern.compile("([A-Z]{2})(-[A-Z0-9]{1,3})?");

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    private final RulePack pack;
    private final List<Problem> problems = new ArrayList<>();

    ProfileRules(RulePack pack) {
        this.pack = pack;
    }

    List<Problem> problems(Intake.OrganisationProfiled profile) {
        if (profile.name() != null) problems.addAll(TextsStayWithinLimits.neededText("/name", profile.name()));
        words("/roles", profile.roles());
        words("/sectors", profile.sectors());
        countries(profile.countries());
        parties("/regulators", profile.regulators());
        parties("/contacts", profile.contacts());
        if (few("/policies", profile.policies().size())) {
            profile.policies().forEach((name, target) -> problems.addAll(new TargetRules(pack).problems(name, target)));
        }
        return problems;
    }

    private void words(String field, List<String> words) {
        if (!few(field, words.size())) return;
        for (int index = 0; index < words.size(); index++) {
            problems.addAll(TextsStayWithinLimits.neededText(field + "/" + index, words.get(index)));
        }
    }

    private void countries(List<String> countries) {
        if (!few("/countries", countries.size())) return;
        for (int index = 0; index < countries.size(); index++) {
            var place = PLACE.matcher(countries.get(index));
            if (place.matches() && COUNTRIES.contains(place.group(1))) continue;
            problems.add(Problem.at(
                    "/countries/" + index, Refusal.UNKNOWN_VALUE, "Give ISO 3166-1 or 3166-2, such as DE or DE-RP."));
        }
    }

    private void parties(String field, List<Party> parties) {
        if (!few(field, parties.size())) return;
        for (int index = 0; index < parties.size(); index++) {
            Party party = parties.get(index);
            problems.addAll(TextsStayWithinLimits.neededText(field + "/" + index + "/name", party.name()));
            problems.addAll(TextsStayWithinLimits.text(field + "/" + index + "/contact", party.contact()));
            // A number stands for a person only in what is stored.
            if (party.person() != null) {
                problems.add(Problem.at(field + "/" + index + "/person", Refusal.UNKNOWN_PROPERTY));
            }
        }
    }

    private boolean few(String field, int size) {
        if (size <= MEMBERS_MAX) return true;
        problems.add(Problem.at(field, Refusal.TOO_MANY, "At most " + MEMBERS_MAX + "."));
        return false;
    }
}
