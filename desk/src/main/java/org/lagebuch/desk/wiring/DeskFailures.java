package org.lagebuch.desk.wiring;

import org.lagebuch.desk.api.Refusal;
import org.lagebuch.desk.api.Unreachable;
import org.lagebuch.desk.session.Doors;
import org.lagebuch.desk.session.NotForThisRole;
import org.lagebuch.desk.session.SignedIn;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** Tells a reader what went wrong, as a page. */
@ControllerAdvice("org.lagebuch.desk")
@Order(Ordered.HIGHEST_PRECEDENCE)
public final class DeskFailures {
    private final Doors doors;

    public DeskFailures(Doors doors) {
        this.doors = doors;
    }

    @ExceptionHandler
    ModelAndView refused(Refusal refusal, SignedIn person) {
        int status = refusal.answer().status();
        String code = switch (status) {
            case 401 -> "failure.sign-in";
            case 403 -> "failure.forbidden";
            case 404 -> "failure.not-found";
            case 202, 503 -> "failure.not-yet";
            default -> "failure.refused";
        };
        return page(person, status == 202 ? 503 : status, code, refusal.answer().title());
    }

    @ExceptionHandler
    ModelAndView closed(NotForThisRole closed, SignedIn person) {
        return page(person, 403, "failure.forbidden", "");
    }

    @ExceptionHandler
    ModelAndView unreachable(Unreachable unreachable, SignedIn person) {
        return page(person, 503, "failure.not-yet", "");
    }

    private ModelAndView page(SignedIn person, int status, String code, String detail) {
        return new ModelAndView("desk/failure", HttpStatusCode.valueOf(status))
                .addAllObjects(doors.everywhere(person))
                .addObject("place", "failure")
                .addObject("code", code)
                .addObject("detail", detail);
    }
}
