package org.lagebuch.desk.api;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What the API said.
 *
 * @param body the missing node where it was not JSON
 */
public record Answer(int status, JsonNode body) {
    public boolean isOk() {
        return status >= 200 && status < 300 && status != 202;
    }

    /** The name of the problem, lower-kebab-case; empty where there is none. */
    public String problem() {
        String type = body.path("type").asString("");
        return type.substring(type.lastIndexOf('/') + 1);
    }

    /** The problem in the words of the API, with what is peculiar to this request. */
    public String title() {
        @Nullable String detail = body.path("detail").asString(null);
        String title = body.path("title").asString("");
        return detail == null ? title : title + " " + detail;
    }

    /**
     * The body of a yes.
     *
     * @throws Refusal where it was a no
     */
    public JsonNode orRefuse() {
        if (!isOk()) throw new Refusal(this);
        return body;
    }
}
