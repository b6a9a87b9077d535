package org.lagebuch.query.timeline;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.lagebuch.ledger.Octets;
import org.lagebuch.wire.Json;
import org.lagebuch.wire.Unreadable;

/** Where a story goes on: pins both axes and all filters, so that pages fit together while new facts arrive. */
final class Cursor {
    private static final int MAC_BYTES = 16;

    private final Octets secret;

    /** @param secret of this installation: a cursor of our own is told from one that was made up */
    Cursor(Octets secret) {
        this.secret = secret;
    }

    record Pinned(
            String caseId,
            long position,
            String knownAt,
            boolean byKey,
            List<String> kinds,
            @Nullable String text,
            boolean changed,
            @Nullable String askedAsOf,
            @Nullable String askedKnownAt,
            Question.LastLine last) {
        Pinned {
            // An empty list is left out of the text.
            kinds = Objects.requireNonNullElse(kinds, List.of());
        }

        /** Whether filters given beside the cursor are those it was made with; what is not given is as it was. */
        boolean agrees(Filters given) {
            return agrees(given.asOf(), askedAsOf, Long.toString(position))
                    && agrees(given.knownAt(), askedKnownAt, knownAt)
                    && (given.order() == null || given.isByKey() == byKey)
                    && (given.kinds().isEmpty() || given.kinds().equals(kinds))
                    && (given.text() == null || given.text().equals(text))
                    && (given.changed() == null || given.changed() == changed);
        }

        Filters asked() {
            return new Filters(askedAsOf, askedKnownAt, byKey ? "occurred" : "recorded", kinds, text, changed);
        }

        private static boolean agrees(@Nullable String given, @Nullable String asked, String meant) {
            return given == null || given.equals(asked) || given.equals(meant);
        }

        Question question() {
            return new Question(new Need(position, Instant.parse(knownAt)), byKey, kinds, text, changed, last);
        }
    }

    String write(Pinned pinned) {
        byte[] text = Json.text(pinned).getBytes(UTF_8);
        return encoded(text) + "." + encoded(mac(text));
    }

    /** Empty where it is not one of ours. */
    Optional<Pinned> read(String cursor) {
        String[] halves = cursor.split("\\.", 2);
        try {
            if (halves.length != 2) return Optional.empty();
            byte[] text = Base64.getUrlDecoder().decode(halves[0].getBytes(US_ASCII));
            byte[] told = Base64.getUrlDecoder().decode(halves[1].getBytes(US_ASCII));
            if (!MessageDigest.isEqual(told, mac(text))) return Optional.empty();
            return Optional.of(Json.read(Json.parse(text), Pinned.class));
        } catch (IllegalArgumentException | Unreadable e) {
            return Optional.empty();
        }
    }

    private byte[] mac(byte[] text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.bytes(), "HmacSHA256"));
            return Arrays.copyOf(mac.doFinal(text), MAC_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HmacSHA256", e);
        }
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
