package org.lagebuch.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.lagebuch.fact.CaseId;
import org.lagebuch.fact.Detections;
import org.lagebuch.fact.Fact;
import org.lagebuch.fact.Happening;
import org.lagebuch.fact.Moment;
import org.lagebuch.fact.Occurrence;
import org.lagebuch.fact.Party;

/** Facts of any kind in which everything that can be said is said: a component added tomorrow is filled tomorrow. */
final class SampleFacts {
    static final CaseId CASE = new CaseId("00112233445566778899aabbccddeeff");
    static final Author AUTHOR = new Author("u-7f3a", "responder");

    private SampleFacts() {}

    static Fact of(Kind kind) {
        return with((Happening) record(kind.happening(), "details"));
    }

    static Written written(Kind kind) {
        return EventText.write(CASE, of(kind), AUTHOR);
    }

    private static Fact with(Happening what) {
        return (Fact) record(Fact.class, "fact", what);
    }

    private static Object value(Type type, String name) {
        if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
            Type element = list.getActualTypeArguments()[0];
            return IntStream.rangeClosed(1, element == Party.class ? 3 : 1)
                    .mapToObj(i -> value(element, name + " " + i))
                    .toList();
        }
        if (type instanceof ParameterizedType) return free(name);
        Class<?> plain = (Class<?>) type;
        if (plain.isEnum()) return plain.getEnumConstants()[plain.getEnumConstants().length - 1];
        if (plain == Occurrence.class) return occurrence(name);
        if (plain == Party.class) return party(name);
        if (plain == Fact.class) return with(new Detections.Detection("reported by employee", party("caller")));
        if (plain.isRecord())
            return plain == Moment.class || plain == CaseId.class || plain == Occurrence.End.class
                    ? shortForm(plain, name)
                    : record(plain, name);
        return scalar(plain, name);
    }

    private static Object scalar(Class<?> type, String name) {
        return switch (type.getSimpleName()) {
            case "String" -> text(name);
            case "Object" -> "the " + name;
            case "UUID" -> UUID.nameUUIDFromBytes(name.getBytes(UTF_8));
            case "Integer" -> 42;
            case "Long" -> 5_000_000_000L;
            case "BigDecimal" -> new BigDecimal("12.50");
            case "Boolean", "boolean" -> true;
            default -> throw new IllegalStateException("no sample for " + type);
        };
    }

    private static String text(String name) {
        return switch (name) {
            case "value" -> "2026-03-01T09:30";
            case "zone" -> "Europe/Berlin";
            case "summary" -> "as told: “Lösegeld” \\ \"100 %\"\n\u2028🔒";
            default -> "the " + name;
        };
    }

    private static Object shortForm(Class<?> type, String name) {
        if (type == CaseId.class) return CASE;
        if (type == Moment.class) return Moment.at("2026-03-01T12:00+01:00");
        return Occurrence.End.at(name.endsWith("from") ? "2026-02-27" : "2026-02-28T18:00+01:00");
    }

    /** Companies by name, persons by name and contact, assets by type, whatever asks for a party. */
    private static Party party(String name) {
        if (name.endsWith(" 1")) return Party.named("Company " + name);
        if (name.endsWith(" 2")) return new Party("service", "mail " + name, null, null);
        return new Party(Party.PERSON, "Erika Mustermann (" + name + ")", "+49 30 555 010", null);
    }

    /** Says more than one occurrence would, so that nothing of any is forgotten. */
    private static Occurrence occurrence(String name) {
        Occurrence.End point = new Occurrence.End(
                null,
                new Occurrence(
                        Occurrence.Precision.MINUTE,
                        "2026-03-01T09:30",
                        "Europe/Berlin",
                        Occurrence.ZoneBasis.INFERRED,
                        null,
                        null,
                        null,
                        null,
                        null,
                        "half past nine",
                        null,
                        true));
        return (Occurrence) record(Occurrence.class, name, point);
    }

    private static Map<String, Object> free(String name) {
        Map<String, Object> free = new LinkedHashMap<>();
        free.put("text of " + name, "ü");
        free.put("number", new BigDecimal("1.50"));
        free.put("none", null);
        free.put("nested", List.of(Map.of("type", "person"), 1, true));
        return free;
    }

    private static Object record(Class<?> type, String name, Object... given) {
        RecordComponent[] components = type.getRecordComponents();
        Object[] values = Arrays.stream(components)
                .map(component -> Arrays.stream(given)
                        .filter(value -> component.getType().isInstance(value) && component.getType() != Object.class)
                        .findFirst()
                        .orElseGet(() -> value(component.getGenericType(), component.getName())))
                .toArray();
        try {
            Class<?>[] types =
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            return type.getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("no sample of " + type + " for " + name, e);
        }
    }
}
