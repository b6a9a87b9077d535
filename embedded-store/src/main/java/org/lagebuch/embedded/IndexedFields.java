package org.lagebuch.embedded;

import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads the keys of a document.
 *
 * @param names the indexed fields, dotted where they lie deeper
 * @param paired the server's own reading, which pairs the elements of arrays that stand in one array of documents and
 *     refuses arrays that have nothing to do with each other
 */
record IndexedFields(List<String> names, Function<Document, Set<KeyValue>> paired) {
    /** One key, or one for every element where a field holds an array. */
    List<EntryKey> keysOf(Document document) {
        List<@Nullable Object> values = valuesOf(document);
        long arrays = values.stream().filter(Collection.class::isInstance).count();
        if (arrays == 0) return List.of(new EntryKey(values));
        if (arrays == 1) return spread(values);
        Set<KeyValue> pairs = paired.apply(document);
        if (pairs.isEmpty()) return List.of(new EntryKey(elements(values, EntryKey.NOTHING)));
        return pairs.stream().map(IndexedFields::entryKey).toList();
    }

    private static EntryKey entryKey(KeyValue pair) {
        List<@Nullable Object> values = new ArrayList<>();
        pair.forEach(values::add);
        return new EntryKey(values);
    }

    /** Whether none of the fields is there, which is when a sparse index leaves a document out. */
    boolean absent(Document document) {
        return valuesOf(document).stream().allMatch(Missing.class::isInstance);
    }

    /** The fields in which the bytes of the keys tell less than the document. */
    BitSet inexactIn(Document document) {
        BitSet inexact = new BitSet();
        List<@Nullable Object> values = valuesOf(document);
        for (int field = 0; field < values.size(); field++) if (!ValueKind.exact(values.get(field))) inexact.set(field);
        return inexact;
    }

    private List<@Nullable Object> valuesOf(Document document) {
        List<@Nullable Object> values = new ArrayList<>(names.size());
        for (String name : names) values.add(Utils.getSubdocumentValueCollectionAware(document, name));
        return values;
    }

    private static List<EntryKey> spread(List<@Nullable Object> values) {
        Collection<?> array = values.stream()
                .filter(Collection.class::isInstance)
                .map(Collection.class::cast)
                .findFirst()
                .orElseThrow();
        Collection<?> elements = array.isEmpty() ? Collections.singleton(EntryKey.NOTHING) : array;
        List<EntryKey> keys = new ArrayList<>(elements.size());
        for (Object element : elements) keys.add(new EntryKey(elements(values, element)));
        return keys;
    }

    private static List<@Nullable Object> elements(List<@Nullable Object> values, @Nullable Object element) {
        List<@Nullable Object> chosen = new ArrayList<>(values);
        chosen.replaceAll(value -> value instanceof Collection ? element : value);
        return chosen;
    }
}
