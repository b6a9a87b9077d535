package org.lagebuch.embedded;

import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A projection that only leaves fields out. The library copies the whole document for it, and reads the paths anew for
 * each; a document that was just decoded belongs to nobody else, and can lose its fields where it is.
 */
record Exclusion(List<List<String>> paths) {
    /** Empty where a projection names fields to keep, or anything else but fields to leave out. */
    static Optional<Exclusion> of(@Nullable Document fields) {
        if (fields == null || fields.isEmpty()) return Optional.empty();
        boolean others = fields.entrySet().stream().anyMatch(field -> keeps(field.getKey(), field.getValue()));
        return others
                ? Optional.empty()
                : Optional.of(new Exclusion(fields.keySet().stream()
                        .map(path -> List.of(path.split("\\.", -1)))
                        .toList()));
    }

    private static boolean keeps(String path, @Nullable Object value) {
        return path.startsWith("$") || value instanceof Document || Utils.isTrue(value);
    }

    Document from(Document owned) {
        paths.forEach(path -> remove(owned, path));
        return owned;
    }

    private static void remove(@Nullable Object from, List<String> path) {
        switch (from) {
            case Collection<?> several -> several.forEach(one -> remove(one, path));
            case Document document when path.size() == 1 -> document.remove(path.getFirst());
            case Document document -> remove(document.get(path.getFirst()), path.subList(1, path.size()));
            case null, default -> {
                // The path leads nowhere in this document.
            }
        }
    }
}
