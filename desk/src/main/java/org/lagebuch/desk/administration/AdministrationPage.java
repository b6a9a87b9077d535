package org.lagebuch.desk.administration;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lagebuch.desk.api.Answer;
import org.lagebuch.desk.api.Api;
import org.lagebuch.desk.api.Query;
import org.lagebuch.desk.members.MemberForm;
import org.lagebuch.desk.session.SignedIn;
import org.lagebuch.desk.words.Badge;
import org.lagebuch.desk.words.Words;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Users and programs, the organisation, the laws, the ledger. */
@Controller
public final class AdministrationPage {
    static final String ADMINISTRATOR = "administrator";
    private static final List<String> ROLES = List.of("responder", "lead", "legal", "auditor", ADMINISTRATOR);
    private final Api api;
    private final MessageSource messages;
    private final ZoneId zone;

    /** @param zone of this installation */
    public AdministrationPage(Api api, MessageSource messages, ZoneId zone) {
        this.api = api;
        this.messages = messages;
        this.zone = zone;
    }

    @GetMapping("/administration")
    String show(SignedIn person, Locale locale, Model model) {
        person.mustBe(ADMINISTRATOR);
        Words words = new Words(messages, locale);
        people(person, words, model);
        Answer regimes = api.get(Query.of("/api/regimes"));
        model.addAttribute("place", "administration");
        model.addAttribute("regimes", RegimeRow.all(regimes.body().path("regimes")));
        model.addAttribute("pack", regimes.body().path("version").asString(""));
        Answer profile = api.get(Query.of("/api/organisation/profile"));
        if (profile.isOk()) {
            model.addAttribute("profile", ProfileForm.of(profile.body()));
            model.addAttribute("closed", ProfileForm.wouldLosePersons(profile.body()));
        }
        model.addAttribute("badge", Badge.of(api.get(Query.of("/api/ledger/health")), words, zone));
        return "desk/administration";
    }

    /** Where a provider of the organisation keeps them, the API tells neither. */
    private void people(SignedIn person, Words words, Model model) {
        Answer users = api.get(Query.of("/api/users"));
        Answer clients = api.get(Query.of("/api/clients"));
        model.addAttribute("users", users.isOk() ? UserRow.all(users.body(), person, words) : null);
        model.addAttribute("clients", clients.isOk() ? ClientRow.all(clients.body(), words) : null);
        model.addAttribute("roles", ROLES);
        model.addAttribute("parts", MemberForm.PARTS);
    }

    String again(@Nullable String problem, SignedIn person, Locale locale, Model model) {
        model.addAttribute("problem", problem);
        return show(person, locale, model);
    }
}
