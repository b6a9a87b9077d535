package org.lagebuch.query;

import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bson.Document;

/** All that one version of the views keeps, so that two can be compared, or one be compared with itself later. */
public final class KeptViews {
    private static final List<String> COLLECTIONS = List.of("timeline_", "caseload_");

    private KeptViews() {}

    /** By collection and id. What hides a line is a set, kept in no order. */
    public static Map<String, Document> of(MongoDatabase views, int version) {
        Map<String, Document> kept = new TreeMap<>();
        for (String name : views.listCollectionNames()) {
            boolean isOne = COLLECTIONS.stream().anyMatch(view -> name.matches(view + "v" + version + "(_.*)?"));
            if (!isOne) continue;
            String told = name.replaceFirst("_v[0-9]+", "");
            views.getCollection(name)
                    .find()
                    .forEach(document -> kept.put(told + "/" + document.get("_id"), inOrder(document)));
        }
        return kept;
    }

    private static Document inOrder(Document document) {
        List<Document> hiding = new ArrayList<>(document.getList("not", Document.class, List.of()));
        hiding.sort(Comparator.comparing(Document::toJson));
        return document.append("not", hiding);
    }
}
