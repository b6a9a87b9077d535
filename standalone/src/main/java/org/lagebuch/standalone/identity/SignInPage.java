package org.lagebuch.standalone.identity;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where people sign in: a name, a password, and what was wrong if anything was. */
@Controller
class SignInPage {
    @GetMapping(ProviderDoors.SIGN_IN)
    ModelAndView show(
            Locale locale,
            @RequestParam(required = false) @Nullable String why,
            @RequestParam(defaultValue = "0") long wait) {
        ModelAndView page =
                new ModelAndView("identity/sign-in", Words.in(locale).model());
        page.addObject("why", why == null ? "" : why);
        page.addObject("wait", wait);
        if ("later".equals(why)) page.setStatus(HttpStatus.TOO_MANY_REQUESTS);
        return page;
    }
}
