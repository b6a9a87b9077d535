package org.lagebuch.witness.wiring;

import java.io.IOException;
import java.io.PrintStream;
import java.net.InetSocketAddress;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import org.lagebuch.ledger.Malformed;
import org.lagebuch.ledger.note.SigningKey;
import org.lagebuch.witness.DataDirectory;
import org.lagebuch.witness.Witness;
import org.lagebuch.witness.WitnessServer;

/** A witness to run: {@code java -jar lagebuch-witness.jar}. Says its verifier key, which those who trust it need. */
public final class WitnessProgram {
    private static final int WRONG_ARGUMENTS = 2;
    private static final int CANNOT_START = 1;

    private WitnessProgram() {}

    public static void main(String... words) throws InterruptedException {
        try {
            serve(Arguments.parse(words));
        } catch (Malformed e) {
            System.err.println(e.why() + "\n\n" + Arguments.USAGE);
            System.exit(WRONG_ARGUMENTS);
        } catch (IOException | RuntimeException e) {
            System.err.println("The witness cannot start: " + e.getMessage());
            System.exit(CANNOT_START);
        }
    }

    private static void serve(Arguments given) throws IOException, InterruptedException {
        try (DataDirectory data = DataDirectory.open(given.data())) {
            SigningKey key = data.key(given.name(), new SecureRandom());
            Witness witness = Witness.of(given.logs(), key, data, InstantSource.system());
            try (WitnessServer server =
                    WitnessServer.start(witness, new InetSocketAddress(given.host(), given.port()))) {
                say(System.out, key, server);
                new CountDownLatch(1).await();
            }
        }
    }

    private static void say(PrintStream out, SigningKey key, WitnessServer server) {
        out.println("witness " + key.verifier().vkey());
        out.println("listening on http://" + server.address().getAddress().getHostAddress() + ":"
                + server.address().getPort() + "/add-checkpoint");
        out.flush();
    }
}
