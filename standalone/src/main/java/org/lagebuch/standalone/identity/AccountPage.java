package org.lagebuch.standalone.identity;

import java.util.Locale;
import org.lagebuch.desk.session.SignedIn;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where a person changes the own password. */
@Controller
class AccountPage {
    private final OwnPassword own;

    AccountPage(OwnPassword own) {
        this.own = own;
    }

    @GetMapping("/account")
    ModelAndView show(Locale locale, SignedIn person) {
        return page(locale, person, "");
    }

    @PostMapping("/account")
    ModelAndView change(
            Locale locale,
            SignedIn person,
            @RequestParam String current,
            @RequestParam String password,
            @RequestParam String again) {
        if (!password.equals(again)) return refused(locale, person, "differs");
        return switch (own.change(person.id(), current, password)) {
            // Every session has ended with the change, this one too.
            case CHANGED -> new ModelAndView("redirect:/");
            case WRONG_CURRENT -> refused(locale, person, "current");
            case WRONG_LENGTH -> refused(locale, person, "length");
            case USUAL -> refused(locale, person, "usual");
            case LATER -> refused(locale, person, "later");
        };
    }

    private static ModelAndView refused(Locale locale, SignedIn person, String why) {
        ModelAndView page = page(locale, person, why);
        page.setStatus(why.equals("later") ? HttpStatus.TOO_MANY_REQUESTS : HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private static ModelAndView page(Locale locale, SignedIn person, String why) {
        ModelAndView page =
                new ModelAndView("identity/account", Words.in(locale).model());
        page.addObject("name", person.name());
        page.addObject("why", why);
        return page;
    }
}
