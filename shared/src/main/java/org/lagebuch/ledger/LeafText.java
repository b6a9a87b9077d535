package org.lagebuch.ledger;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the one spelling of a leaf statement from left to right. By hand, as each of a million leaves is read when a
 * whole log is checked, and a pattern took longer than all hashing.
 */
final class LeafText {
    private static final int ORIGIN_MAX = 200;
    private static final int PARTS_MAX = 32;
    private static final int NAME_MAX = 32;
    private static final int CASE_DIGITS = 32;
    private static final int HASH_CHARS = 44;
    private static final int NUMBER_DIGITS_MAX = 19;

    private final byte[] text;
    private int at;

    LeafText(byte[] text) {
        this.text = text;
    }

    /** @throws MalformedLeaf where a byte is not as it must be */
    Leaf read() {
        word("timeline-leaf/v1\nlog ");
        String origin = run(ORIGIN_MAX, LeafText::isOfOrigin);
        word("\nindex ");
        long index = number();
        word("\ntime ");
        Instant time = time();
        word("\ncase ");
        String caseId = dash() ? null : caseId();
        word("\nseq ");
        long seq = dash() ? Leaf.NO_SEQ : number();
        word("\nprev ");
        Digest prev = dash() ? null : hash();
        word("\n");
        return new Leaf(origin, index, time, caseId, seq, prev, parts());
    }

    private List<Leaf.Part> parts() {
        List<Leaf.Part> parts = new ArrayList<>(PARTS_MAX / 4);
        while (at < text.length) {
            if (parts.size() == PARTS_MAX) throw malformed();
            word("part ");
            if (!isLetter(peek())) throw malformed();
            String name = run(NAME_MAX, LeafText::isOfName);
            word(" ");
            parts.add(new Leaf.Part(name, hash()));
            word("\n");
        }
        return parts;
    }

    private Instant time() {
        int year = digits(4);
        word("-");
        int month = digits(2);
        word("-");
        int day = digits(2);
        word("T");
        int hour = digits(2);
        word(":");
        int minute = digits(2);
        word(":");
        int second = digits(2);
        word(".");
        int nanos = digits(3) * 1_000_000;
        word("Z");
        try {
            return LocalDateTime.of(year, month, day, hour, minute, second, nanos)
                    .toInstant(ZoneOffset.UTC);
        } catch (DateTimeException e) {
            throw new MalformedLeaf(String.valueOf(e.getMessage()));
        }
    }

    private String caseId() {
        String id = run(CASE_DIGITS, LeafText::isHex);
        if (id.length() != CASE_DIGITS) throw malformed();
        return id;
    }

    private Digest hash() {
        if (text.length - at < HASH_CHARS) throw malformed();
        String base64 = new String(text, at, HASH_CHARS, ISO_8859_1);
        at += HASH_CHARS;
        try {
            return Digest.parseBase64(base64);
        } catch (IllegalArgumentException e) {
            throw new MalformedLeaf(String.valueOf(e.getMessage()));
        }
    }

    private long number() {
        int from = at;
        while (at < text.length && isDigit(text[at])) at++;
        int digits = at - from;
        boolean isSpelledOtherwise = digits > 1 && text[from] == '0';
        if (digits == 0 || digits > NUMBER_DIGITS_MAX || isSpelledOtherwise) throw malformed();
        long number = 0;
        for (int i = from; i < at; i++) number = number * 10 + (text[i] - '0');
        // 19 digits that are too many wrap around once, below zero.
        if (number < 0) throw malformed();
        return number;
    }

    private int digits(int count) {
        int number = 0;
        for (int i = 0; i < count; i++) {
            byte digit = peek();
            if (!isDigit(digit)) throw malformed();
            number = number * 10 + (digit - '0');
            at++;
        }
        return number;
    }

    private boolean dash() {
        if (peek() != '-') return false;
        at++;
        return true;
    }

    private void word(String expected) {
        if (text.length - at < expected.length()) throw malformed();
        for (int i = 0; i < expected.length(); i++) {
            if (text[at + i] != expected.charAt(i)) throw malformed();
        }
        at += expected.length();
    }

    private interface Kind {
        boolean holds(byte character);
    }

    private String run(int max, Kind kind) {
        int from = at;
        while (at < text.length && at - from < max && kind.holds(text[at])) at++;
        if (at == from) throw malformed();
        return new String(text, from, at - from, ISO_8859_1);
    }

    private byte peek() {
        return at < text.length ? text[at] : 0;
    }

    private static boolean isOfOrigin(byte character) {
        return isOfName(character) || character == '.' || character == '/';
    }

    private static boolean isOfName(byte character) {
        return isLetter(character) || isDigit(character) || character == '-';
    }

    private static boolean isHex(byte character) {
        return isDigit(character) || (character >= 'a' && character <= 'f');
    }

    private static boolean isLetter(byte character) {
        return character >= 'a' && character <= 'z';
    }

    private static boolean isDigit(byte character) {
        return character >= '0' && character <= '9';
    }

    private MalformedLeaf malformed() {
        return new MalformedLeaf("not of the form of timeline-leaf/v1 at byte " + at);
    }
}
