package org.lagebuch.command.notary;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.regex.Pattern;
import org.lagebuch.ledger.Malformed;

/**
 * Who stamps, and whom we believe about it.
 *
 * @param name of our own choosing; stamps are kept under it
 * @param root where the chain of its certificates must end
 */
public record TimestampAuthority(String name, URI url, X509Certificate root) {
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9.-]{0,63}");

    public TimestampAuthority {
        if (!NAME.matcher(name).matches()) throw new Malformed("a name is of a-z, 0-9, dots and hyphens: " + name);
    }

    /**
     * Reads the certificate too.
     *
     * @param setting a name, an http or https URL and the path of a PEM file, with spaces between
     */
    public static TimestampAuthority parse(String setting) {
        List<String> words = List.of(setting.strip().split("\\s+", 4));
        if (words.size() != 3) throw new Malformed("a timestamp authority is told as name, URL and PEM: " + setting);
        return new TimestampAuthority(
                words.getFirst(), HttpAddress.address(words.get(1)), root(Path.of(words.getLast())));
    }

    private static X509Certificate root(Path pem) {
        try (InputStream bytes = Files.newInputStream(pem)) {
            if (CertificateFactory.getInstance("X.509").generateCertificate(bytes) instanceof X509Certificate root) {
                return root;
            }
            throw new Malformed(pem + " is not an X.509 certificate");
        } catch (IOException | CertificateException e) {
            throw new Malformed(pem + " is not a certificate that can be read: " + e.getMessage());
        }
    }
}
