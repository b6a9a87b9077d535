package org.lagebuch.ledger.note;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Base64;
import org.lagebuch.ledger.Malformed;
import org.lagebuch.ledger.Octets;

/** UTF-8 and base64 (RFC 4648 section 4), each with one spelling. */
final class Text {
    private Text() {}

    static byte[] utf8(String text) {
        return text.getBytes(UTF_8);
    }

    static String ofUtf8(byte[] bytes) {
        try {
            return UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            throw new Malformed("not UTF-8");
        }
    }

    static Octets ofBase64(String text) {
        try {
            Octets bytes = Octets.of(Base64.getDecoder().decode(text));
            if (base64(bytes).equals(text)) return bytes;
        } catch (IllegalArgumentException e) {
            throw new Malformed("not base64: " + e.getMessage());
        }
        throw new Malformed("not the one spelling of base64");
    }

    static String base64(Octets bytes) {
        return Base64.getEncoder().encodeToString(bytes.bytes());
    }
}
