package org.lagebuch.ledger.statement;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Arrays;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lagebuch.ledger.Digest;
import org.lagebuch.ledger.Malformed;
import org.lagebuch.ledger.Octets;
import org.lagebuch.ledger.TreeHead;

/** ASCII lines, each ended by one line feed, in which every value has one spelling (ledger.md 1.3). */
record Form(String name, int bytesMax, Pattern lines) {
    static final String ORIGIN = "[a-z0-9./-]{1,200}";
    static final String NUMBER = "0|[1-9][0-9]{0,18}";
    static final String HASH = "[A-Za-z0-9+/]{43}=";
    static final String CASE = "[0-9a-f]{32}";

    static Form of(String name, int bytesMax, String lines) {
        return new Form(name, bytesMax, Pattern.compile(Pattern.quote(name) + "\\n" + lines));
    }

    /** @param text writes a value as it must have been spelled */
    <T> T parse(Octets bytes, Function<Matcher, T> reader, Function<T, String> text) {
        if (bytes.size() > bytesMax) throw new Malformed(name + " of more than " + bytesMax + " bytes");
        Matcher form = lines.matcher(new String(bytes.bytes(), ISO_8859_1));
        if (!form.matches()) throw new Malformed("not of the form of " + name);
        try {
            T value = reader.apply(form);
            if (Arrays.equals(text.apply(value).getBytes(US_ASCII), bytes.bytes())) return value;
        } catch (IllegalArgumentException e) {
            throw new Malformed(String.valueOf(e.getMessage()));
        }
        throw new Malformed("not the one spelling of " + name);
    }

    static long number(Matcher form, String group) {
        return Long.parseLong(form.group(group));
    }

    static Digest hash(Matcher form, String group) {
        return Digest.parseBase64(form.group(group));
    }

    static TreeHead head(Matcher form, String size) {
        return new TreeHead(number(form, size), hash(form, "root"));
    }
}
