package org.lagebuch.embedded;

import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * A command with several writes, carried out one at a time: the library goes on after the first error of an ordered one
 * and counts what it did not write.
 */
final class Bulk {
    private final List<Document> upserted = new ArrayList<>();
    private final List<Document> errors = new ArrayList<>();
    private int written;
    private int modified;

    private Bulk() {}

    /** Carries out a command as the library does. */
    interface Step {
        Document answer(Document query);
    }

    static Document run(String field, Document query, Step plainly) {
        Bulk bulk = new Bulk();
        boolean ordered = Utils.isTrue(query.getOrDefault("ordered", true));
        int index = 0;
        for (Object write : (Collection<?>) query.getOrDefault(field, List.of())) {
            Document single = query.clone();
            single.put(field, List.of(write));
            bulk.count(index++, attempt(single, plainly));
            if (ordered && !bulk.errors.isEmpty()) break;
        }
        return bulk.answer(field.equals("updates"));
    }

    private static Document attempt(Document single, Step plainly) {
        try {
            return plainly.answer(single);
        } catch (MongoServerError refused) {
            Document error = new Document("errmsg", refused.getMessageWithoutErrorCode());
            error.append("code", refused.getCode()).putIfNotNull("codeName", refused.getCodeName());
            return new Document("writeErrors", List.of(error));
        }
    }

    private void count(int index, Document reply) {
        if (reply.get("writeErrors") instanceof Collection<?> failed) {
            failed.forEach(error -> errors.add(at(index, error)));
            return;
        }
        written += ((Number) reply.getOrDefault("n", 0)).intValue();
        if (reply.get("nModified") instanceof Number changed) modified += changed.intValue();
        if (reply.get("upserted") instanceof Collection<?> added) added.forEach(id -> upserted.add(at(index, id)));
    }

    private static Document at(int index, Object part) {
        Document placed = ((Document) part).clone();
        placed.put("index", index);
        return placed;
    }

    private Document answer(boolean update) {
        Document answer = new Document("n", written);
        if (update) answer.put("nModified", modified);
        if (!upserted.isEmpty()) answer.put("upserted", upserted);
        if (!errors.isEmpty()) answer.put("writeErrors", errors);
        Utils.markOkay(answer);
        return answer;
    }
}
