package org.lagebuch.command.reporting;

import static java.util.Objects.requireNonNull;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lagebuch.deadline.Obligation.Fill;
import org.lagebuch.fact.Moment;
import org.lagebuch.fact.Occurrence;

/**
 * A report as somebody asks to have it filed.
 *
 * @param regime id in the rule pack
 * @param stage id within the regime
 * @param party on whose behalf; absent where it is the organisation whose case it is
 * @param recipient the authority it was sent to
 * @param channel how it was sent, such as a portal
 * @param fields what it says, by the ids of the stage's contents
 * @param note for the case, no part of what was filed
 */
record Filing(
        @Nullable UUID factId,
        String regime,
        String stage,
        @Nullable String party,
        String recipient,
        String channel,
        @Nullable Occurrence occurred,
        @Nullable Moment assertedAt,
        Map<String, Field> fields,
        @Nullable String note) {
    Filing {
        requireNonNull(regime, "regime");
        requireNonNull(stage, "stage");
        requireNonNull(recipient, "recipient");
        requireNonNull(channel, "channel");
        requireNonNull(fields, "fields");
        fields = new LinkedHashMap<>(fields);
    }

    /**
     * @param value the words that are filed
     * @param facts that say so
     * @param reason why it is not filed, where it is not
     */
    record Field(
            @Nullable String value,
            Fill fill,
            List<UUID> facts,
            @Nullable String reason) {
        Field {
            requireNonNull(fill, "fill");
            facts = facts == null ? List.of() : List.copyOf(facts);
        }

        boolean says() {
            return switch (fill) {
                case CONFIRMED, ESTIMATE -> isText(value);
                case UNKNOWN_STATED -> true;
                case MISSING, NOT_NEEDED -> false;
            };
        }

        boolean isExcused() {
            return isText(reason);
        }

        private static boolean isText(@Nullable String text) {
            return text != null && !text.isBlank();
        }
    }

    /** All facts its fields name, each once, in their order. */
    List<UUID> claims() {
        return fields.values().stream()
                .flatMap(field -> field.facts().stream())
                .distinct()
                .toList();
    }
}
