package org.lagebuch.desk.record;

import org.lagebuch.desk.words.Words;

/** A kind to choose, in the order of its name in the reader's language. */
record KindOption(String kind, String name) implements Comparable<KindOption> {
    static KindOption of(String kind, Words words) {
        return new KindOption(kind, words.value("kind", kind));
    }

    @Override
    public int compareTo(KindOption other) {
        return name.compareToIgnoreCase(other.name);
    }
}
