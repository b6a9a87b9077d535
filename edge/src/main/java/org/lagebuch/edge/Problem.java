package org.lagebuch.edge;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong with a request (RFC 9457).
 *
 * @param name lower-kebab-case; the last step of the problem's type
 * @param status HTTP status code
 * @param title for people
 * @param field JSON Pointer (RFC 6901) of what is wrong; empty where no single field is to blame
 * @param detail about this very request
 */
public record Problem(
        String name,
        int status,
        String title,
        String field,
        @Nullable String detail) {
    private static final String TYPES = "https://lagebuch.org/problems/";

    public Problem(String name, int status, String title) {
        this(name, status, title, "", null);
    }

    /** As a problem document has it (RFC 9457). */
    public Map<String, Object> members() {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("type", TYPES + name);
        members.put("title", title);
        members.put("status", status);
        if (detail != null) members.put("detail", detail);
        if (!field.isEmpty()) members.put("field", field);
        return members;
    }
}
