package org.lagebuch.command.notary;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.lagebuch.command.rounds.Rounds;
import org.lagebuch.ledger.Digest;
import org.lagebuch.ledger.Malformed;
import org.lagebuch.ledger.Octets;
import org.lagebuch.ledger.note.NoteSignature;
import org.lagebuch.ledger.note.Opening;
import org.lagebuch.ledger.note.SignedNote;
import org.lagebuch.log.seal.Checkpoints;

/**
 * Shows one witness how the log grew (C2SP tlog-witness). What waits while it is away is only the newest checkpoint, for
 * it covers all before it.
 */
final class Cosigning implements Rounds.Round {
    static final int ANSWER_BYTES_MAX = 16 * 1024;
    private static final int LINES_MAX = 16;
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);
    private static final Pattern SIZE = Pattern.compile("0|[1-9][0-9]{0,17}");

    private final Cosigner cosigner;
    private final Witnesses.Stores stores;
    private final HttpPost outside;
    private final Duration every;
    /** Size of the newest checkpoint whose cosignature is kept. */
    private long cosigned;

    /** @param every how often at most the witness is asked */
    Cosigning(Cosigner cosigner, Witnesses.Stores stores, HttpPost outside, Duration every) {
        this.cosigner = cosigner;
        this.stores = stores;
        this.outside = outside;
        this.every = every;
    }

    @Override
    public Duration go() throws IOException, InterruptedException {
        Optional<Checkpoints.Stored> latest = stores.checkpoints().latest();
        if (latest.isEmpty() || latest.get().size() == cosigned)
            return LOOK_AGAIN.compareTo(every) < 0 ? LOOK_AGAIN : every;
        long size = latest.get().size();
        NoteSignature line = ask(size, latest.get().note());
        stores.cosignatures().keep(size, line);
        cosigned = size;
        return every;
    }

    private NoteSignature ask(long size, SignedNote note) throws IOException, InterruptedException {
        long old = cosigned;
        HttpPost.Reply reply = post(old, size, note);
        if (reply.status() == 409) {
            old = lastSeen(reply, size);
            reply = post(old, size, note);
        }
        return switch (reply.status()) {
            case 200 -> cosignature(reply, note);
            case 409 -> throw new IOException("a conflict again, at size " + old + ": was it shown another history?");
            default -> throw new IOException("it refuses: " + reply.told());
        };
    }

    private HttpPost.Reply post(long old, long size, SignedNote note) throws IOException, InterruptedException {
        String path = Digest.lines(stores.growth().between(old, size).path());
        Octets whole = Octets.joined(Octets.ofUtf8("old " + old + '\n' + path + '\n'), Octets.of(note.bytes()));
        return outside.post(cosigner.addCheckpoint(), "text/plain; charset=utf-8", whole.bytes(), ANSWER_BYTES_MAX);
    }

    /** Told with a conflict; a number that the log never had says that somebody forgot something. */
    private static long lastSeen(HttpPost.Reply reply, long size) throws IOException {
        String told = reply.body().utf8().strip();
        if (!SIZE.matcher(told).matches()) throw new IOException("it tells no size: " + reply.told());
        long last = Long.parseLong(told);
        if (last > size) throw new IOException("it cosigned size " + last + ", and the log has " + size);
        return last;
    }

    /** Lines of keys that are not the configured one are passed over, as the specification asks. */
    private NoteSignature cosignature(HttpPost.Reply reply, SignedNote note) throws IOException {
        String[] lines = new String(reply.body().bytes(), UTF_8).split("\n", LINES_MAX + 1);
        for (String line : lines) {
            if (!line.isEmpty() && isOurs(line, note)) return NoteSignature.parse(line);
        }
        throw new IOException(
                "it answers without a cosignature of " + cosigner.key().vkey());
    }

    private boolean isOurs(String line, SignedNote note) throws IOException {
        try {
            SignedNote alone = SignedNote.of(note.text(), NoteSignature.parse(line));
            return alone.open(List.of(cosigner.key())) instanceof Opening.Opened<String> opened
                    && opened.by().getFirst().time() > 0;
        } catch (Malformed e) {
            throw new IOException("it answers with lines that are no signatures: " + e.why(), e);
        }
    }
}
