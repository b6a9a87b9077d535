package org.lagebuch.desk.wiring;

import org.jspecify.annotations.Nullable;
import org.lagebuch.desk.api.Credentials;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Asks the API with the very credentials that the page was asked with. */
final class BasicPassedOn implements Credentials {
    @Override
    public String authorization() {
        if (!(RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request)) return "";
        @Nullable String header = request.getRequest().getHeader("Authorization");
        return header == null ? "" : header;
    }
}
