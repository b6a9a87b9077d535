package org.lagebuch.verifier.stamp;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lagebuch.ledger.Malformed;
import org.lagebuch.ledger.Octets;

/**
 * One value in DER (ITU-T X.690), as far as a time-stamp needs it: tags of one byte, lengths that are told and shortest.
 *
 * @param tag its first byte
 * @param whole with tag and length, as it was signed
 * @param content behind the length
 */
record Der(int tag, Octets whole, Octets content) {
    static final int INTEGER = 0x02;
    static final int OCTET_STRING = 0x04;
    static final int OBJECT_IDENTIFIER = 0x06;
    static final int GENERALIZED_TIME = 0x18;
    static final int SEQUENCE = 0x30;
    static final int SET = 0x31;
    /** Context tags 0 and 1, which hold further values. */
    static final int FIRST = 0xa0;

    static final int SECOND = 0xa1;
    private static final int MANY_BYTES_TAG = 0x1f;
    private static final Pattern TIME =
            Pattern.compile("([0-9]{4})([0-9]{2})([0-9]{2})([0-9]{2})([0-9]{2})([0-9]{2})(\\.[0-9]{0,8}[1-9])?Z");

    /** @throws Malformed where there is anything but one value */
    static Der of(Octets bytes) {
        List<Der> values = all(bytes);
        if (values.size() != 1) throw new Malformed("not one value");
        return values.getFirst();
    }

    /** The values of one that holds others. */
    List<Der> children(int expected) {
        if (tag != expected) throw new Malformed("tag " + tag + " where " + expected + " should be");
        return all(content);
    }

    Octets content(int expected) {
        if (tag != expected) throw new Malformed("tag " + tag + " where " + expected + " should be");
        return content;
    }

    /** Dotted. */
    String oid() {
        byte[] bytes = content(OBJECT_IDENTIFIER).bytes();
        if (bytes.length == 0 || bytes.length > 32 || bytes[bytes.length - 1] < 0) throw new Malformed("no identifier");
        StringBuilder text = new StringBuilder();
        BigInteger value = BigInteger.ZERO;
        for (byte part : bytes) {
            value = value.shiftLeft(7).or(BigInteger.valueOf(part & 0x7f));
            if (part < 0) continue;
            if (text.isEmpty()) {
                int root = Math.min(value.intValue() / 40, 2);
                text.append(root).append('.').append(value.subtract(BigInteger.valueOf(40L * root)));
            } else {
                text.append('.').append(value);
            }
            value = BigInteger.ZERO;
        }
        return text.toString();
    }

    BigInteger integer() {
        byte[] bytes = content(INTEGER).bytes();
        if (bytes.length == 0) throw new Malformed("an integer without bytes");
        return new BigInteger(bytes);
    }

    /** In the form that RFC 3161, section 2.4.2 asks for. */
    Instant time() {
        Matcher time = TIME.matcher(new String(content(GENERALIZED_TIME).bytes(), StandardCharsets.US_ASCII));
        if (!time.matches()) throw new Malformed("not a time");
        String fraction = time.group(7) == null ? "" : time.group(7);
        try {
            return Instant.parse(time.group(1)
                    + '-'
                    + time.group(2)
                    + '-'
                    + time.group(3)
                    + 'T'
                    + time.group(4)
                    + ':'
                    + time.group(5)
                    + ':'
                    + time.group(6)
                    + fraction
                    + 'Z');
        } catch (DateTimeException e) {
            throw new Malformed("not a time");
        }
    }

    private static List<Der> all(Octets bytes) {
        List<Der> values = new ArrayList<>();
        byte[] all = bytes.bytes();
        for (int at = 0; at < all.length; ) {
            Der next = at(all, at);
            values.add(next);
            at += next.whole.size();
        }
        return values;
    }

    private static Der at(byte[] all, int at) {
        if (all.length - at < 2) throw new Malformed("a value without length");
        int tag = all[at] & 0xff;
        if ((tag & MANY_BYTES_TAG) == MANY_BYTES_TAG) throw new Malformed("a tag of many bytes");
        int first = all[at + 1] & 0xff;
        int lengthBytes = first < 0x80 ? 0 : first - 0x80;
        if (lengthBytes > 3 || first == 0x80 || all.length - at - 2 < lengthBytes) throw new Malformed("not a length");
        int length = lengthBytes == 0 ? first : 0;
        for (int i = 0; i < lengthBytes; i++) length = (length << 8) | (all[at + 2 + i] & 0xff);
        boolean shortest = lengthBytes == 0 || (length >= 0x80 && length >>> (8 * (lengthBytes - 1)) != 0);
        int start = at + 2 + lengthBytes;
        if (!shortest || all.length - start < length) throw new Malformed("a length that is not so");
        return new Der(
                tag,
                Octets.of(Arrays.copyOfRange(all, at, start + length)),
                Octets.of(Arrays.copyOfRange(all, start, start + length)));
    }
}
