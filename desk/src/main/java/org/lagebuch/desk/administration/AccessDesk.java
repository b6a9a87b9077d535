package org.lagebuch.desk.administration;

import java.util.Locale;
import org.lagebuch.desk.api.Answer;
import org.lagebuch.desk.api.Api;
import org.lagebuch.desk.session.SignedIn;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;
import tools.jackson.databind.node.ObjectNode;

/** Lets people into cases, and out of them. */
@Controller
public final class AccessDesk {
    private final Api api;
    private final AdministrationPage page;

    public AccessDesk(Api api, AdministrationPage page) {
        this.api = api;
        this.page = page;
    }

    @PostMapping("/administration/access")
    String grant(AccessForm form, SignedIn person, Locale locale, Model model) {
        return done(form.path(), form.grant(), person, locale, model);
    }

    @PostMapping("/administration/access/revocation")
    String revoke(AccessForm form, SignedIn person, Locale locale, Model model) {
        return done(form.path() + "/revocation", form.revocation(), person, locale, model);
    }

    private String done(String path, ObjectNode body, SignedIn person, Locale locale, Model model) {
        person.mustBe(AdministrationPage.ADMINISTRATOR);
        Answer answer = api.post(path, body);
        return answer.isOk() ? "redirect:/administration#access" : page.again(answer.title(), person, locale, model);
    }
}
