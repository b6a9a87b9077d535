package org.lagebuch.desk.session;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Tells every page where people change what they sign in with; empty where the provider sees to it. */
@ControllerAdvice("org.lagebuch.desk")
class AccountLink {
    private final String account;

    AccountLink(@Value("${lagebuch.desk.account:}") String account) {
        this.account = account;
    }

    @ModelAttribute("account")
    String account() {
        return account;
    }
}
