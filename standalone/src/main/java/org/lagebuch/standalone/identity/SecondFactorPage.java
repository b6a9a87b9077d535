package org.lagebuch.standalone.identity;

import jakarta.servlet.http.HttpSession;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;
import java.util.OptionalLong;
import org.lagebuch.desk.session.SignedIn;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where a person takes a second factor: a secret for an app, which counts once a code of it was typed here. */
@Controller
class SecondFactorPage {
    private static final String OFFERED = SecondFactorPage.class.getName();
    private static final int SECRET_BYTES = 20;

    private final SecureRandom random = new SecureRandom();
    private final OwnPassword own;
    private final SecondFactor factor;

    SecondFactorPage(OwnPassword own, SecondFactor factor) {
        this.own = own;
        this.factor = factor;
    }

    @GetMapping("/account/second-factor")
    ModelAndView show(Locale locale, SignedIn person, HttpSession session) {
        byte[] secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        session.setAttribute(OFFERED, HexFormat.of().formatHex(secret));
        return page(locale, person, secret, "");
    }

    @PostMapping("/account/second-factor")
    ModelAndView take(
            Locale locale,
            SignedIn person,
            HttpSession session,
            @RequestParam String current,
            @RequestParam String code) {
        if (!(session.getAttribute(OFFERED) instanceof String secret)) {
            return new ModelAndView("redirect:/account/second-factor");
        }
        OptionalLong step = factor.step(secret, code);
        if (step.isEmpty()) return refused(locale, person, secret, "code");
        return switch (own.takeFactor(person.id(), current, secret, step.getAsLong())) {
            case CHANGED -> new ModelAndView("redirect:/");
            case LATER -> refused(locale, person, secret, "later");
            case WRONG_CURRENT, WRONG_LENGTH, USUAL -> refused(locale, person, secret, "current");
        };
    }

    private static ModelAndView refused(Locale locale, SignedIn person, String secret, String why) {
        ModelAndView page = page(locale, person, HexFormat.of().parseHex(secret), why);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private static ModelAndView page(Locale locale, SignedIn person, byte[] secret, String why) {
        ModelAndView page =
                new ModelAndView("identity/second-factor", Words.in(locale).model());
        String written = Totp.base32(secret);
        page.addObject("secret", written.replaceAll("(.{4})(?=.)", "$1 "));
        page.addObject("link", "otpauth://totp/Lagebuch:" + person.name() + "?issuer=Lagebuch&secret=" + written);
        page.addObject("why", why);
        return page;
    }
}
