package org.lagebuch.verifier;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lagebuch.ledger.Malformed;
import org.lagebuch.ledger.Octets;
import org.lagebuch.ledger.proof.Policy;
import org.lagebuch.verifier.Arguments.Misuse;
import org.lagebuch.verifier.bundle.BundleVerifier;
import org.lagebuch.verifier.bundle.Trust;
import org.lagebuch.verifier.log.LogVerifier;
import org.lagebuch.verifier.log.Server;
import org.lagebuch.verifier.stamp.Authorities;
import org.lagebuch.verifier.verdict.Code;
import org.lagebuch.verifier.verdict.Refusal;
import org.lagebuch.verifier.verdict.Report;

/** The program. Says its verdict in words or in JSON, and once more in its exit status. */
public final class Verifier {
    static final int MISUSED = 2;
    static final int UNREADABLE = 3;
    /** For the checkpoint that was kept and the policy; a note has at most 256 KiB. */
    private static final int FILE_BYTES_MAX = 1024 * 1024;

    private static final String CREDENTIAL = "LAGEBUCH_LEDGER_CREDENTIAL";

    private Verifier() {}

    public static void main(String... words) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        int status = run(words, System.getenv(), out, err);
        out.flush();
        System.exit(status);
    }

    /** @return the exit status */
    static int run(String[] words, Map<String, String> environment, PrintStream out, PrintStream err) {
        try {
            Arguments arguments = Arguments.parse(words);
            Report report = report(arguments, environment.get(CREDENTIAL));
            out.print(arguments.json() ? Json.of(report) : Words.of(report));
            return report.exitStatus();
        } catch (Misuse | InvalidPathException e) {
            err.println(Refusal.printable(String.valueOf(e.getMessage())));
            err.print(Arguments.USAGE);
            return MISUSED;
        } catch (IOException | UncheckedIOException e) {
            err.println("NOT VERIFIED: cannot read: " + Refusal.printable(String.valueOf(e.getMessage())));
            return UNREADABLE;
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            err.println("NOT VERIFIED: the verifier gave up: " + Refusal.printable(e.toString()));
            return UNREADABLE;
        }
    }

    private static Report report(Arguments arguments, @Nullable String credential) throws IOException {
        try {
            Path earlier = arguments.earlier();
            Trust trust = new Trust(
                    policy(arguments.policy()),
                    Authorities.read(arguments.roots()),
                    earlier == null ? null : small(earlier));
            Path bundle = arguments.bundle();
            if (bundle != null) return BundleVerifier.verify(bundle, trust);
            return log(arguments.ledger(), credential, trust);
        } catch (Refusal e) {
            return new Report.Refused(e.code(), e.detail());
        }
    }

    private static Report log(@Nullable URI ledger, @Nullable String credential, Trust trust) throws IOException {
        if (ledger == null) throw new IOException("no ledger");
        try (Server server = Server.at(ledger, credential)) {
            return LogVerifier.verify(server, trust);
        }
    }

    private static Policy policy(Path file) throws IOException {
        try {
            return Policy.parse(small(file).bytes());
        } catch (Malformed e) {
            throw new Refusal(Code.POLICY_MALFORMED, e.why());
        }
    }

    private static Octets small(Path file) throws IOException {
        if (Files.size(file) > FILE_BYTES_MAX) throw new IOException(file + " is too large");
        return Octets.of(Files.readAllBytes(file));
    }
}
