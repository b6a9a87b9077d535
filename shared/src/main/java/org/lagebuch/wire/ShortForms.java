package org.lagebuch.wire;

import static java.util.Objects.requireNonNull;

import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lagebuch.fact.Moment;
import org.lagebuch.fact.Occurrence;
import org.lagebuch.fact.Party;
import org.lagebuch.fact.UnknownReason;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;

/** Values that are a plain string where that says all, and an object where it does not. */
final class ShortForms {
    private ShortForms() {}

    /** The long form of a value whose short form is a string. */
    interface LongForm<T> {
        T whole();
    }

    record PartyParts(
            @Nullable String type,
            @Nullable String name,
            @Nullable String contact,
            @Nullable Integer person) implements LongForm<Party> {
        @Override
        public Party whole() {
            return new Party(type, name, contact, person);
        }
    }

    record UnknownMoment(Unknown precision, @Nullable UnknownReason reason) implements LongForm<Moment> {
        UnknownMoment {
            requireNonNull(precision, "precision");
        }

        enum Unknown {
            UNKNOWN
        }

        @Override
        public Moment whole() {
            return Moment.unknown(reason);
        }
    }

    /** A point as an end of a range: the part of an occurrence that a point can have. */
    record EndPoint(
            Occurrence.Precision precision,
            @Nullable String value,
            @Nullable String zone,
            Occurrence.@Nullable ZoneBasis zoneBasis,
            @Nullable String stated,
            boolean approximate)
            implements LongForm<Occurrence.End> {
        EndPoint {
            requireNonNull(precision, "precision");
        }

        @Override
        public Occurrence.End whole() {
            return new Occurrence.End(
                    null,
                    new Occurrence(
                            precision,
                            value,
                            zone,
                            zoneBasis,
                            null,
                            null,
                            null,
                            null,
                            null,
                            stated,
                            null,
                            approximate));
        }
    }

    static Object partyForm(Party party) {
        return party.type() == null && party.contact() == null && party.person() == null && party.name() != null
                ? party.name()
                : new PartyParts(party.type(), party.name(), party.contact(), party.person());
    }

    static Object momentForm(Moment moment) {
        return moment.iso() != null ? moment.iso() : new UnknownMoment(UnknownMoment.Unknown.UNKNOWN, moment.reason());
    }

    static Object endForm(Occurrence.End end) {
        if (end.iso() != null) return end.iso();
        Occurrence point = requireNonNull(end.point());
        return new EndPoint(
                point.precision(), point.value(), point.zone(), point.zoneBasis(), point.stated(), point.approximate());
    }

    static <T> ValueDeserializer<T> readingA(
            Class<T> type, Function<String, T> shortForm, Class<? extends LongForm<T>> longForm) {
        return new ValueDeserializer<>() {
            @Override
            public T deserialize(JsonParser in, DeserializationContext context) {
                if (in.hasToken(JsonToken.VALUE_STRING)) return shortForm.apply(in.getString());
                return context.readValue(in, longForm).whole();
            }
        };
    }

    /** What {@link FactText} has read by its kind before the frame around it. */
    static <T> ValueDeserializer<T> alreadyRead(Class<T> type) {
        return new ValueDeserializer<>() {
            @Override
            public T deserialize(JsonParser in, DeserializationContext context) {
                return type.cast(in.getEmbeddedObject());
            }
        };
    }

    static <T> ValueDeserializer<T> reading(Class<T> type, Function<String, T> form) {
        return new ValueDeserializer<>() {
            @Override
            public T deserialize(JsonParser in, DeserializationContext context) {
                String text = context.readValue(in, String.class);
                try {
                    return form.apply(text);
                } catch (IllegalArgumentException e) {
                    throw context.weirdStringException(text, type, String.valueOf(e.getMessage()));
                }
            }
        };
    }

    /** A sharing label, with or without its prefix, in either case: both spellings are in use. */
    static <E extends Enum<E>> ValueDeserializer<E> label(Class<E> type, String prefix) {
        return new ValueDeserializer<>() {
            @Override
            public E deserialize(JsonParser in, DeserializationContext context) {
                String text = context.readValue(in, String.class);
                String upper = text.toUpperCase(Locale.ROOT);
                String name = upper.startsWith(prefix) ? upper.substring(prefix.length()) : upper;
                for (E constant : type.getEnumConstants()) {
                    if (constant.name().equals(name.replace('+', '_'))) return constant;
                }
                throw context.weirdStringException(text, type, "unknown label");
            }
        };
    }

    static <T> ValueSerializer<T> writing(Function<T, Object> form) {
        return new ValueSerializer<>() {
            @Override
            public void serialize(T value, JsonGenerator out, SerializationContext context) {
                context.writeValue(out, form.apply(value));
            }
        };
    }
}
