package org.lagebuch.desk.administration;

import java.util.Locale;
import org.lagebuch.desk.api.Answer;
import org.lagebuch.desk.api.Api;
import org.lagebuch.desk.api.Query;
import org.lagebuch.desk.session.SignedIn;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Carries out what the page of administration offers. */
@Controller
public final class AdministrationDesk {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Api api;
    private final AdministrationPage page;

    public AdministrationDesk(Api api, AdministrationPage page) {
        this.api = api;
        this.page = page;
    }

    @PostMapping("/administration/users")
    String addUser(
            @RequestParam String name,
            @RequestParam String role,
            @RequestParam String password,
            SignedIn person,
            Locale locale,
            Model model) {
        ObjectNode user =
                JSON.objectNode().put("name", name.strip()).put("role", role).put("password", password);
        return done("/api/users", user, "users", person, locale, model);
    }

    @PostMapping("/administration/users/{name}/password")
    String resetPassword(
            @PathVariable String name, @RequestParam String password, SignedIn person, Locale locale, Model model) {
        return done(
                user(name, "password"), JSON.objectNode().put("password", password), "users", person, locale, model);
    }

    @PostMapping("/administration/users/{name}/disabling")
    String disable(@PathVariable String name, SignedIn person, Locale locale, Model model) {
        return done(user(name, "disabling"), JSON.objectNode(), "users", person, locale, model);
    }

    @PostMapping("/administration/users/{name}/enabling")
    String enable(@PathVariable String name, SignedIn person, Locale locale, Model model) {
        return done(user(name, "enabling"), JSON.objectNode(), "users", person, locale, model);
    }

    @PostMapping("/administration/users/{name}/second-factor/removal")
    String dropFactor(@PathVariable String name, SignedIn person, Locale locale, Model model) {
        return done(user(name, "second-factor/removal"), JSON.objectNode(), "users", person, locale, model);
    }

    /** The secret is told once, and so by the answer itself: going on to another page would lose it. */
    @PostMapping("/administration/clients")
    String addClient(
            @RequestParam String name, @RequestParam String role, SignedIn person, Locale locale, Model model) {
        person.mustBe(AdministrationPage.ADMINISTRATOR);
        Answer answer = api.post(
                "/api/clients", JSON.objectNode().put("name", name.strip()).put("role", role));
        if (!answer.isOk()) return page.again(answer.title(), person, locale, model);
        model.addAttribute("madeId", answer.body().path("clientId").asString(""));
        model.addAttribute("madeSecret", answer.body().path("clientSecret").asString(""));
        return page.show(person, locale, model);
    }

    @PostMapping("/administration/clients/{id}/removal")
    String removeClient(@PathVariable String id, SignedIn person, Locale locale, Model model) {
        return done("/api/clients/" + Query.step(id) + "/removal", JSON.objectNode(), "clients", person, locale, model);
    }

    /** Where it takes longer, the answer is "not yet" and the page tells the last look there was. */
    @PostMapping("/administration/scrub")
    String scrub(SignedIn person, Locale locale, Model model) {
        person.mustBe(AdministrationPage.ADMINISTRATOR);
        Answer answer = api.post("/api/ledger/scrub", JSON.objectNode());
        return answer.isOk() || answer.status() == 202
                ? "redirect:/administration#badge-title"
                : page.again(answer.title(), person, locale, model);
    }

    @PostMapping("/administration/profile")
    String profile(ProfileForm form, SignedIn person, Locale locale, Model model) {
        person.mustBe(AdministrationPage.ADMINISTRATOR);
        JsonNode told = api.get(Query.of("/api/organisation/profile")).orRefuse();
        if (ProfileForm.wouldLosePersons(told)) return page.show(person, locale, model);
        return done("/api/organisation/profile", form.after(told), "organisation", person, locale, model);
    }

    private String done(String path, ObjectNode body, String part, SignedIn person, Locale locale, Model model) {
        person.mustBe(AdministrationPage.ADMINISTRATOR);
        Answer answer = api.post(path, body);
        return answer.isOk() ? "redirect:/administration#" + part : page.again(answer.title(), person, locale, model);
    }

    private static String user(String name, String step) {
        return "/api/users/" + Query.step(name) + "/" + step;
    }
}
