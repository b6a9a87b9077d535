package org.lagebuch.desk.wiring;

import org.lagebuch.desk.api.Refusal;
import org.lagebuch.desk.api.Unreachable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** Tells a reader what went wrong, as a page. */
@ControllerAdvice("org.lagebuch.desk")
@Order(Ordered.HIGHEST_PRECEDENCE)
final class DeskFailures {
    @ExceptionHandler
    ModelAndView refused(Refusal refusal) {
        int status = refusal.answer().status();
        String code = switch (status) {
            case 401 -> "failure.sign-in";
            case 403 -> "failure.forbidden";
            case 404 -> "failure.not-found";
            case 202, 503 -> "failure.not-yet";
            default -> "failure.refused";
        };
        return page(status == 202 ? 503 : status, code, refusal.answer().title());
    }

    @ExceptionHandler
    ModelAndView unreachable(Unreachable unreachable) {
        return page(503, "failure.not-yet", "");
    }

    private static ModelAndView page(int status, String code, String detail) {
        return new ModelAndView("desk/failure", HttpStatusCode.valueOf(status))
                .addObject("code", code)
                .addObject("detail", detail);
    }
}
