package org.lagebuch.command.notary;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lagebuch.ledger.Digest;
import org.lagebuch.ledger.TreeHead;
import org.lagebuch.ledger.note.Checkpoint;
import org.lagebuch.ledger.note.Opening;
import org.lagebuch.ledger.note.SignedNote;
import org.lagebuch.ledger.note.VerifierKey;
import org.lagebuch.log.seal.SignedChain;

/**
 * What a signer remembers: a line {@code signed <count> <hash>} over all it signed, and the last note as it is.
 *
 * @param note signed with a key of the signer
 */
record SignerState(TreeHead head, SignedNote note, SignedChain chain) {
    static final String FILE = "last-signed-checkpoint";
    private static final Pattern LINE = Pattern.compile("signed (?<count>[0-9]{1,18}) (?<hash>[A-Za-z0-9+/]{43}=)");

    /**
     * The state is as good as its signature: nobody else can put another in its place.
     *
     * @throws Stopped where none of the keys signed it, or it is another log's
     */
    static Optional<SignerState> read(Path directory, String origin, List<VerifierKey> keys) throws IOException {
        Path file = directory.resolve(FILE);
        if (!Files.exists(file)) return Optional.empty();
        byte[] bytes = Files.readAllBytes(file);
        int end = 0;
        while (end < bytes.length && bytes[end] != '\n') end++;
        Matcher line = LINE.matcher(new String(bytes, 0, end, US_ASCII));
        if (!line.matches()) throw notOurs(file, "its first line is another");
        byte[] note = Arrays.copyOfRange(bytes, end + 1, bytes.length);
        SignedChain chain =
                new SignedChain(Long.parseLong(line.group("count")), Digest.parseBase64(line.group("hash")));
        return switch (Checkpoint.open(note, keys)) {
            case Opening.Opened<Checkpoint> opened -> {
                if (!opened.content().origin().equals(origin)) throw notOurs(file, "it is of another log");
                yield Optional.of(new SignerState(opened.content().head(), opened.note(), chain));
            }
            case Opening.Refused<Checkpoint> refused ->
                throw notOurs(file, refused.why().detail());
        };
    }

    private static Stopped notOurs(Path file, String detail) {
        return new Stopped(Stopped.Why.NOT_SIGNED_HERE, file + " was not signed here: " + detail);
    }

    /** On disk before anybody sees the signature: what was shown is never forgotten. */
    void write(Path directory) throws IOException {
        Path next = directory.resolve(FILE + ".next");
        String line = "signed " + chain.count() + ' ' + chain.hash().base64() + '\n';
        try (FileChannel file = FileChannel.open(next, Set.of(CREATE, WRITE, TRUNCATE_EXISTING))) {
            write(file, line.getBytes(US_ASCII));
            write(file, note.bytes());
            file.force(true);
        }
        Files.move(next, directory.resolve(FILE), ATOMIC_MOVE, REPLACE_EXISTING);
        sync(directory);
    }

    private static void write(FileChannel file, byte[] content) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(content);
        while (bytes.hasRemaining()) file.write(bytes);
    }

    /** So that a name is on disk too. */
    static void sync(Path directory) throws IOException {
        if (directory.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            try (FileChannel names = FileChannel.open(directory, READ)) {
                names.force(true);
            }
        }
    }
}
