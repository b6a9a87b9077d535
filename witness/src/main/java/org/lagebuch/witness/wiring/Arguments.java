package org.lagebuch.witness.wiring;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.lagebuch.ledger.Malformed;
import org.lagebuch.ledger.note.VerifierKey;

/**
 * How the witness was started.
 *
 * @param name under which it cosigns
 * @param data directory of its key and its memory
 * @param host on which it listens; other machines reach it only where this says so
 * @param logs whose checkpoints it takes
 */
record Arguments(String name, Path data, String host, int port, List<VerifierKey> logs) {
    static final String USAGE = """
            java -jar lagebuch-witness.jar --name NAME --log VKEY [--log VKEY ...] [--data DIR] [--host ADDRESS] [--port PORT]
              --name   under which this witness cosigns, such as witness.example.org/w1; never change it afterwards
              --log    verifier key of a log whose checkpoints are taken; may be given several times
              --data   where key and memory are kept (witness-data); losing it means starting over under another name
              --host   address to listen on (127.0.0.1)
              --port   port to listen on (7890)""";

    Arguments {
        logs = List.copyOf(logs);
    }

    /** @throws Malformed where something is missing, or is not what it should be */
    static Arguments parse(String... words) {
        String name = null;
        Path data = Path.of("witness-data");
        String host = "127.0.0.1";
        int port = 7890;
        List<VerifierKey> logs = new ArrayList<>();
        Iterator<String> rest = List.of(words).iterator();
        while (rest.hasNext()) {
            String option = rest.next();
            if (!rest.hasNext()) throw new Malformed(option + " needs a value");
            String value = rest.next();
            switch (option) {
                case "--name" -> name = value;
                case "--data" -> data = Path.of(value);
                case "--host" -> host = value;
                case "--port" -> port = port(value);
                case "--log" -> logs.add(VerifierKey.parse(value));
                default -> throw new Malformed("unknown: " + option);
            }
        }
        if (name == null) throw new Malformed("--name is missing");
        if (logs.isEmpty()) throw new Malformed("--log is missing");
        return new Arguments(name, data, host, port, logs);
    }

    private static int port(String value) {
        try {
            int port = Integer.parseInt(value);
            if (port >= 0 && port <= 65_535) return port;
        } catch (NumberFormatException e) {
            throw new Malformed("not a port: " + value);
        }
        throw new Malformed("not a port: " + value);
    }
}
