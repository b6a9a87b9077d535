package org.lagebuch.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The program an auditor runs, in a process of its own. */
final class VerifierProgram {
    private VerifierProgram() {}

    /** @return what it prints */
    static String run(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "-cp",
                System.getProperty("java.class.path"),
                "org.lagebuch.verifier.Verifier"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("LAGEBUCH_LEDGER_CREDENTIAL", "admin:" + Product.PASSWORD);
        Process process = builder.start();
        String printed = new String(process.getInputStream().readAllBytes(), UTF_8);
        if (!process.waitFor(60, TimeUnit.SECONDS)) throw new IOException("the verifier does not end");
        return printed;
    }
}
