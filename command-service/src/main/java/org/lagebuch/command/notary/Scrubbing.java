package org.lagebuch.command.notary;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.lagebuch.log.Finding;
import org.lagebuch.log.seal.FullCheck;
import org.lagebuch.log.seal.ScrubReport;
import org.lagebuch.log.seal.Signed;

/** One look at everything that is stored, against what the signer says it signed. */
final class Scrubbing {
    private final FullCheck check;
    private final Notary notary;
    private final Signer signer;
    private final InstantSource clock;

    Scrubbing(FullCheck check, Notary notary, Signer signer, InstantSource clock) {
        this.check = check;
        this.notary = notary;
        this.signer = signer;
        this.clock = clock;
    }

    ScrubReport report() {
        Instant started = now();
        Signed signed = notary.settled(signer::signed);
        FullCheck.Result result = check.against(signed);
        List<ScrubReport.Line> lines =
                result.findings().stream().map(Scrubbing::line).toList();
        return new ScrubReport(started, now(), result.size(), lines);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static ScrubReport.Line line(Finding finding) {
        return new ScrubReport.Line(finding.code(), finding.position(), finding.told());
    }
}
