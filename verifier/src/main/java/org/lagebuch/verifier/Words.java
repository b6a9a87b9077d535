package org.lagebuch.verifier;

import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import org.lagebuch.verifier.verdict.Check;
import org.lagebuch.verifier.verdict.Report;
import org.lagebuch.verifier.verdict.Report.BundleVerified;
import org.lagebuch.verifier.verdict.Report.Log;
import org.lagebuch.verifier.verdict.Report.LogVerified;
import org.lagebuch.verifier.verdict.Report.Place;
import org.lagebuch.verifier.verdict.Report.Refused;
import org.lagebuch.verifier.verdict.Report.TimeProof;

/** A report in words, for a person who has to answer for believing it. */
final class Words {
    private Words() {}

    static String of(Report report) {
        return switch (report) {
            case Refused refused -> refused(refused);
            case BundleVerified verified -> bundle(verified);
            case LogVerified verified -> log(verified);
        };
    }

    private static String refused(Refused refused) {
        Check check = refused.code().check();
        return lines(
                "NOT VERIFIED. Do not rely on this.",
                "",
                "What is wrong: " + refused.code().meaning() + ".",
                "Where:         " + refused.detail(),
                "Code:          " + refused.code() + ", check " + check + ": that " + check.claim() + ".");
    }

    private static String bundle(BundleVerified verified) {
        return lines(
                "VERIFIED. The bundle holds the whole case, unaltered, as the log recorded it.",
                "",
                "Case " + verified.caseId() + " has " + count(verified.events(), "event") + ", none missing:",
                "  the first is leaf " + place(verified.first()),
                "  the last, which seals the export, is leaf " + place(verified.last()),
                absent("Withheld in this export, and still bound by the log:", verified.withheld()),
                absent("Erased by events of the case, and still bound by the log:", verified.erased()),
                log(verified.log()),
                time(verified.time()),
                "",
                "timeline.html, README.txt and policy.txt are there to read and were not checked: rely on events/.");
    }

    private static String log(LogVerified verified) {
        Place last = verified.last();
        return lines(
                "VERIFIED. Every entry of the log was read, and together they are what its checkpoint says.",
                "",
                "It holds " + count(verified.cases(), "case") + "; of each, every event is there and linked.",
                last == null ? "It has no entry." : "Its last entry is leaf " + place(last),
                log(verified.log()));
    }

    private static String log(Log log) {
        StringJoiner text = new StringJoiner("\n");
        text.add("");
        text.add(
                "The log is " + log.origin() + ", of " + count(log.size(), "leaf") + ", with root " + log.root() + ".");
        text.add(
                log.witnesses().isEmpty()
                        ? "No witness of your policy cosigned: that everybody is shown the same log is not proven."
                        : "Your policy's witnesses cosigned: " + String.join(", ", log.witnesses()) + ".");
        Long earlier = log.earlierSize();
        if (earlier != null) text.add("It continues the checkpoint you kept, of " + count(earlier, "leaf") + ".");
        return text.toString();
    }

    private static String time(TimeProof time) {
        StringJoiner text = new StringJoiner("\n");
        text.add("");
        if (time.trusted() == 0) {
            text.add("The times are those of the log's own clock; no third party that you named proves them.");
        } else {
            text.add("Authorities that you named prove, without the log's clock:");
            if (time.notBefore() != null) text.add("  all events were recorded after " + time.notBefore());
            if (time.notAfter() != null) text.add("  all events were recorded before " + time.notAfter());
            text.add("  " + count(time.bounded(), "event") + " lie between two time-stamps");
        }
        if (time.unknown() > 0) text.add(count(time.unknown(), "time-stamp") + " of others counted for nothing.");
        return text.toString();
    }

    private static @Nullable String absent(String title, SortedMap<String, Long> counts) {
        if (counts.isEmpty()) return null;
        StringJoiner text = new StringJoiner("\n");
        text.add("").add(title);
        for (Map.Entry<String, Long> one : counts.entrySet()) {
            text.add("  " + one.getKey() + " (" + count(one.getValue(), "part") + ")");
        }
        return text.toString();
    }

    private static String place(Place place) {
        return place.index() + ", recorded " + place.time();
    }

    private static String count(long count, String what) {
        String many = what.equals("leaf") ? "leaves" : what + "s";
        return String.format(Locale.ROOT, "%,d %s", count, count == 1 ? what : many);
    }

    private static String lines(@Nullable String... lines) {
        StringBuilder text = new StringBuilder();
        for (@Nullable String line : lines) {
            if (line != null) text.append(line).append('\n');
        }
        return text.toString();
    }
}
