package org.lagebuch.desk.session;

import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Which doors the head of every page shows: those that open for whoever is at the desk. */
@ControllerAdvice("org.lagebuch.desk")
public final class Doors {
    @ModelAttribute("mayAudit")
    boolean audit(SignedIn person) {
        return person.is("auditor") || person.is("administrator");
    }

    @ModelAttribute("mayRecord")
    boolean record(SignedIn person) {
        return person.records();
    }

    @ModelAttribute("mayAdminister")
    boolean administration(SignedIn person) {
        return person.is("administrator");
    }
}
