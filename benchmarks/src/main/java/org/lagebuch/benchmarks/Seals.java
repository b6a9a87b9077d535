package org.lagebuch.benchmarks;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.lagebuch.command.notary.Notary;
import org.lagebuch.command.notary.Sealing;
import org.lagebuch.command.notary.Signer;
import org.lagebuch.ledger.Octets;
import org.lagebuch.ledger.note.KeyType;
import org.lagebuch.ledger.note.SigningKey;
import org.lagebuch.log.seal.NotaryState;

/** What it costs the writers that everything they write is read again, sealed and signed. */
final class Seals {
    private static final int CALLERS = 32;
    private static final int ROUNDS = 30;
    private static final Duration ROUND = Duration.ofSeconds(3);
    private static final Octets SEED = Octets.of(new byte[SigningKey.SEED_BYTES]);

    private Seals() {}

    static void measure(Scratch scratch, Report report) throws Exception {
        try (OpenLedger plain = OpenLedger.in(scratch.directory("unsealed"));
                OpenLedger sealed = OpenLedger.in(scratch.directory("sealed"));
                Notary notary = notary(sealed, scratch)) {
            Supplier<Load.Step> off = Appends.ours(plain);
            Supplier<Load.Step> on = Appends.ours(sealed);
            List<Sample> without = new ArrayList<>();
            List<Sample> with = new ArrayList<>();
            for (int round = 0; round <= ROUNDS; round++) {
                // The machine tires and recovers: neither may always be the second.
                if (round % 2 == 0) measure(off, without);
                measure(on, with);
                if (round % 2 == 1) measure(off, without);
            }
            // Until all is compiled.
            without.removeFirst();
            with.removeFirst();
            if (notary.stopped().isPresent()) throw notary.stopped().get();
            report.table("Appends of " + CALLERS + " callers while a notary seals them", rows(without, with));
        }
    }

    private static void measure(Supplier<Load.Step> appends, List<Sample> samples) throws Exception {
        samples.add(Load.during(ROUND, Appends.callers(CALLERS, appends)));
    }

    private static List<List<String>> rows(List<Sample> without, List<Sample> with) {
        Sample off = Sample.median(without);
        Sample on = Sample.median(with);
        return List.of(
                List.of("sealing", "per second", "p50", "p99", "on : off"),
                row("off", off, ""),
                row("on, once a second", on, String.format(Locale.ROOT, "%.2f", ratio(without, with))));
    }

    /** The median of the rounds' own ratios: what changes from one round to the next has less say in it. */
    private static double ratio(List<Sample> without, List<Sample> with) {
        double[] ratios = IntStream.range(0, with.size())
                .mapToDouble(round ->
                        with.get(round).perSecond() / without.get(round).perSecond())
                .sorted()
                .toArray();
        return (ratios[(ratios.length - 1) / 2] + ratios[ratios.length / 2]) / 2;
    }

    private static List<String> row(String name, Sample sample, String ratio) {
        String perSecond = String.format(Locale.ROOT, "%.0f", sample.perSecond());
        return List.of(name, perSecond, Sample.millis(sample.p50()), Sample.millis(sample.p99()), ratio);
    }

    private static Notary notary(OpenLedger open, Scratch scratch) throws Exception {
        SigningKey key = SigningKey.ofSeed(open.ledger().origin(), KeyType.ED25519, SEED);
        Signer signer = new Signer(scratch.directory("signer"), open.ledger().origin(), List.of(key));
        Sealing sealing =
                new Sealing(open.ledger().log(), open.ledger()::record, Sealing.Stores.in(open.database()), signer);
        NotaryState state = new NotaryState(open.database());
        return new Notary(sealing, open.ledger().signal(), state, InstantSource.system());
    }
}
