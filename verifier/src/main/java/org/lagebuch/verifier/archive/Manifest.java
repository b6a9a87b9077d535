package org.lagebuch.verifier.archive;

import static org.lagebuch.verifier.verdict.Code.ENTRY_MISSING;
import static org.lagebuch.verifier.verdict.Code.ENTRY_UNKNOWN;
import static org.lagebuch.verifier.verdict.Code.MANIFEST_DIFFERS;
import static org.lagebuch.verifier.verdict.Code.MANIFEST_MALFORMED;
import static org.lagebuch.verifier.verdict.Code.PART_NOT_IN_LEAF;

import java.util.Objects;
import org.lagebuch.ledger.Digest;
import org.lagebuch.verifier.verdict.Refusal;

/**
 * {@code manifest.sha256}: a line for every other entry, as {@code sha256sum -c} reads it. Whoever changes an entry can
 * change the manifest too; it protects against accidents, and what is only for people.
 */
public final class Manifest {
    private static final String NAME = "manifest.sha256";
    private static final int HASH_CHARS = 64;

    private final Archive archive;
    private int count;

    private Manifest(Archive archive) {
        this.archive = archive;
    }

    /** After all that proves something was read: nothing else may be there, and every entry is as the manifest says. */
    public static void check(Archive archive) {
        for (String name : new String[] {"README.txt", "policy.txt", "timeline.html"}) {
            if (archive.has(name)) archive.skim(name);
        }
        if (!archive.has(NAME)) throw new Refusal(ENTRY_MISSING, NAME);
        Manifest manifest = new Manifest(archive);
        archive.lines(NAME, manifest::line);
        archive.unread().findFirst().ifPresent(name -> {
            throw idle(name);
        });
        if (manifest.count != archive.count() - 1) {
            throw new Refusal(MANIFEST_DIFFERS, manifest.count + " lines for " + (archive.count() - 1) + " entries");
        }
    }

    private void line(String line) {
        // What the hash and the name are made of need not be asked: they have to be those of an entry.
        boolean parted = line.length() > HASH_CHARS + 2 && line.charAt(HASH_CHARS) == ' ';
        if (!parted || " *".indexOf(line.charAt(HASH_CHARS + 1)) < 0) {
            throw new Refusal(MANIFEST_MALFORMED, "not a hash and a name");
        }
        String name = line.substring(HASH_CHARS + 2);
        Entry entry = archive.find(name);
        if (entry == null || !entry.listedOnce()) throw new Refusal(MANIFEST_DIFFERS, "no entry " + Names.shown(name));
        Digest read = entry.sha256();
        if (read == null) throw idle(name);
        if (!Objects.equals(read.hex(), line.substring(0, HASH_CHARS))) throw new Refusal(MANIFEST_DIFFERS, name);
        count++;
    }

    /** Nothing that was proven asked for it. */
    private static Refusal idle(String name) {
        boolean part = name.startsWith("events/") || name.startsWith("anchors/") || name.startsWith("caseindex/");
        return new Refusal(part ? PART_NOT_IN_LEAF : ENTRY_UNKNOWN, name);
    }
}
