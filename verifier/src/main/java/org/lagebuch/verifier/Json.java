package org.lagebuch.verifier;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lagebuch.verifier.verdict.Report;
import org.lagebuch.verifier.verdict.Report.BundleVerified;
import org.lagebuch.verifier.verdict.Report.Log;
import org.lagebuch.verifier.verdict.Report.LogVerified;
import org.lagebuch.verifier.verdict.Report.Place;
import org.lagebuch.verifier.verdict.Report.Refused;
import org.lagebuch.verifier.verdict.Report.TimeProof;

/** A report for programs: one object on one line. What is not proven is null. */
final class Json {
    private Json() {}

    static String of(Report report) {
        return text(
                        switch (report) {
                            case Refused refused -> refused(refused);
                            case BundleVerified verified -> bundle(verified);
                            case LogVerified verified -> log(verified);
                        })
                + "\n";
    }

    private static Map<String, @Nullable Object> refused(Refused refused) {
        Map<String, @Nullable Object> object = object(false);
        object.put("code", refused.code().name());
        object.put("check", refused.code().check().name());
        object.put("exitStatus", (long) refused.exitStatus());
        object.put("meaning", refused.code().meaning());
        object.put("detail", refused.detail());
        return object;
    }

    private static Map<String, @Nullable Object> bundle(BundleVerified verified) {
        Map<String, @Nullable Object> object = object(true);
        object.put("case", verified.caseId());
        object.put("events", verified.events());
        object.put("first", place(verified.first()));
        object.put("last", place(verified.last()));
        object.put("withheld", verified.withheld());
        object.put("erased", verified.erased());
        object.put("log", log(verified.log()));
        object.put("time", time(verified.time()));
        return object;
    }

    private static Map<String, @Nullable Object> log(LogVerified verified) {
        Map<String, @Nullable Object> object = object(true);
        object.put("cases", verified.cases());
        object.put("last", verified.last() == null ? null : place(verified.last()));
        object.put("log", log(verified.log()));
        return object;
    }

    private static Map<String, @Nullable Object> log(Log log) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        object.put("origin", log.origin());
        object.put("size", log.size());
        object.put("root", log.root());
        object.put("witnesses", log.witnesses());
        object.put("earlierSize", log.earlierSize());
        return object;
    }

    private static Map<String, @Nullable Object> time(TimeProof time) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        object.put(
                "notBefore", time.notBefore() == null ? null : time.notBefore().toString());
        object.put("notAfter", time.notAfter() == null ? null : time.notAfter().toString());
        object.put("bounded", time.bounded());
        object.put("trusted", (long) time.trusted());
        object.put("unknown", (long) time.unknown());
        return object;
    }

    private static Map<String, @Nullable Object> place(Place place) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        object.put("index", place.index());
        object.put("time", place.time().toString());
        return object;
    }

    private static Map<String, @Nullable Object> object(boolean verified) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        object.put("verified", verified);
        return object;
    }

    private static String text(@Nullable Object value) {
        return switch (value) {
            case null -> "null";
            case Map<?, ?> object ->
                object.entrySet().stream()
                        .map(member -> quoted(member.getKey().toString()) + ":" + text(member.getValue()))
                        .collect(Collectors.joining(",", "{", "}"));
            case List<?> list -> list.stream().map(Json::text).collect(Collectors.joining(",", "[", "]"));
            case String string -> quoted(string);
            default -> value.toString();
        };
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.chars().forEach(c -> {
            if (c == '"' || c == '\\') quoted.append('\\').append((char) c);
            else if (c < ' ' || c > '~') quoted.append(String.format(Locale.ROOT, "\\u%04x", c));
            else quoted.append((char) c);
        });
        return quoted.append('"').toString();
    }
}
