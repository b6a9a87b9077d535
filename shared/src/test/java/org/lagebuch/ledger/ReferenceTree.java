package org.lagebuch.ledger;

import java.util.ArrayList;
import java.util.List;

/** RFC 9162 sections 2.1.1, 2.1.3.1 and 2.1.4.1 as they are written there: recursive, over lists, with nothing saved. */
final class ReferenceTree {
    private ReferenceTree() {}

    static Digest mth(List<Digest> d) {
        int n = d.size();
        if (n == 0) return Digest.sha256();
        if (n == 1) return d.getFirst();
        int k = k(n);
        byte[] left = mth(d.subList(0, k)).bytes();
        byte[] right = mth(d.subList(k, n)).bytes();
        return Digest.sha256(new byte[] {1}, left, right);
    }

    static List<Digest> path(int m, List<Digest> d) {
        int n = d.size();
        if (n == 1) return List.of();
        int k = k(n);
        return m < k
                ? then(path(m, d.subList(0, k)), mth(d.subList(k, n)))
                : then(path(m - k, d.subList(k, n)), mth(d.subList(0, k)));
    }

    static List<Digest> proof(int m, List<Digest> d) {
        return subproof(m, d, true);
    }

    private static List<Digest> subproof(int m, List<Digest> d, boolean b) {
        int n = d.size();
        if (m == n) return b ? List.of() : List.of(mth(d));
        int k = k(n);
        return m <= k
                ? then(subproof(m, d.subList(0, k), b), mth(d.subList(k, n)))
                : then(subproof(m - k, d.subList(k, n), false), mth(d.subList(0, k)));
    }

    /** The largest power of two smaller than n. */
    private static int k(int n) {
        int k = 1;
        while (k * 2 < n) k *= 2;
        return k;
    }

    private static List<Digest> then(List<Digest> path, Digest next) {
        List<Digest> longer = new ArrayList<>(path);
        longer.add(next);
        return longer;
    }
}
