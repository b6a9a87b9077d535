package org.lagebuch.standalone.identity;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Codes that an app on a phone makes of a secret and the time (RFC 6238): SHA-1, 30 seconds, as all such apps do. */
final class Totp {
    static final int DIGITS = 6;
    private static final int STEP_SECONDS = 30;
    private static final String BASE_32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private Totp() {}

    /** The step of which this is the code: the present one, or a neighbour, since clocks differ and people are slow. */
    static OptionalLong step(byte[] secret, String code, Instant now) {
        long present = now.getEpochSecond() / STEP_SECONDS;
        return LongStream.rangeClosed(present - 1, present + 1)
                .filter(step -> MessageDigest.isEqual(
                        code(secret, step, DIGITS).getBytes(UTF_8), code.strip().getBytes(UTF_8)))
                .findFirst();
    }

    /** RFC 4226, 5.3. */
    static String code(byte[] secret, long step, int digits) {
        byte[] mac = mac(secret, step);
        int offset = mac[mac.length - 1] & 0xf;
        int truncated = ByteBuffer.wrap(mac).getInt(offset) & Integer.MAX_VALUE;
        return String.format(Locale.ROOT, "%0" + digits + "d", truncated % (long) Math.pow(10, digits));
    }

    /** RFC 4648, 6, without padding: how apps take a secret by hand. */
    static String base32(byte[] secret) {
        StringBuilder text = new StringBuilder();
        int bits = 0;
        int held = 0;
        for (byte octet : secret) {
            held = (held << 8) | (octet & 0xff);
            for (bits += 8; bits >= 5; bits -= 5) text.append(BASE_32.charAt((held >> (bits - 5)) & 31));
        }
        if (bits > 0) text.append(BASE_32.charAt((held << (5 - bits)) & 31));
        return text.toString();
    }

    private static byte[] mac(byte[] secret, long step) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "HmacSHA1"));
            return mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HmacSHA1", e);
        }
    }
}
