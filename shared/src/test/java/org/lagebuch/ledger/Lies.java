package org.lagebuch.ledger;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What a path or a hash could be turned into by whoever wants it to say something else. */
final class Lies {
    private Lies() {}

    /** Truncated, extended, swapped, repeated, with one bit flipped: everything but the path itself. */
    static List<List<Digest>> about(List<Digest> path) {
        List<List<Digest>> lies = new ArrayList<>();
        for (int i = 0; i < path.size(); i++) {
            lies.add(path.subList(0, i));
            lies.add(path.subList(i + 1, path.size()));
            lies.add(without(path, i));
            lies.add(with(path, i, path.get(i)));
            for (Digest other : about(path.get(i))) lies.add(replaced(path, i, other));
            for (int j = i + 1; j < path.size(); j++) lies.add(swapped(path, i, j));
        }
        lies.add(with(path, 0, TreeHash.EMPTY));
        lies.add(with(path, path.size(), TreeHash.EMPTY));
        lies.add(path.reversed());
        lies.removeIf(path::equals);
        return lies;
    }

    /** One bit flipped in the first, a middle and the last byte; the empty tree's; itself hashed again. */
    static List<Digest> about(Digest truth) {
        List<Digest> lies = new ArrayList<>();
        for (int bit : new int[] {0, 7, 100, 255}) lies.add(flipped(truth, bit));
        lies.add(TreeHash.EMPTY);
        lies.add(TreeHash.leaf(truth.bytes()));
        lies.removeIf(truth::equals);
        return lies;
    }

    private static Digest flipped(Digest truth, int bit) {
        byte[] bytes = truth.bytes();
        bytes[bit / 8] ^= (byte) (1 << (bit % 8));
        return Digest.of(bytes);
    }

    private static List<Digest> without(List<Digest> path, int at) {
        List<Digest> shorter = new ArrayList<>(path);
        shorter.remove(at);
        return shorter;
    }

    private static List<Digest> with(List<Digest> path, int at, Digest more) {
        List<Digest> longer = new ArrayList<>(path);
        longer.add(at, more);
        return longer;
    }

    private static List<Digest> replaced(List<Digest> path, int at, Digest other) {
        List<Digest> changed = new ArrayList<>(path);
        changed.set(at, other);
        return changed;
    }

    private static List<Digest> swapped(List<Digest> path, int one, int other) {
        List<Digest> changed = new ArrayList<>(path);
        Collections.swap(changed, one, other);
        return changed;
    }
}
