package org.lagebuch.desk.story;

import java.util.List;
import org.lagebuch.desk.words.Kinds;
import org.lagebuch.desk.words.Words;

/** A kind that occurs in the case, to filter by. */
record KindChip(String kind, String name, String sign, long count, boolean chosen) {
    static List<KindChip> of(CaseHead head, Asked asked, Words words) {
        return head.byKind().entrySet().stream()
                .map(kind -> new KindChip(
                        kind.getKey(),
                        words.value("kind", kind.getKey()),
                        Kinds.sign(kind.getKey()),
                        kind.getValue(),
                        asked.kinds().contains(kind.getKey())))
                .toList();
    }
}
