package org.lagebuch.command.imports;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lagebuch.command.casefile.Refusal;
import org.lagebuch.command.counter.Submission;
import org.lagebuch.command.counter.Wording;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A file of the neutral history format, of which one record at a time is taken apart: a file may be as large as the
 * memory there is for it.
 */
final class HistoryFile {
    private static final JsonFactory FORM = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final byte[] file;
    private final ObjectNode document = JsonNodeFactory.instance.objectNode();
    private @Nullable List<Slice> records;

    /** Where a value stands in the file, in bytes. */
    record Slice(int start, int end) {}

    /** @param file handed over, not copied: it may be large */
    HistoryFile(byte[] file) {
        this.file = file;
        try (JsonParser parser = FORM.createParser(ObjectReadContext.empty(), this.file)) {
            read(parser);
        } catch (JacksonException e) {
            throw Wording.refused("", Refusal.NOT_JSON);
        }
        if (records == null) throw Wording.refused("/facts", Refusal.MISSING_PROPERTY);
        required("title");
        required("victim");
    }

    /** Everything the file says beside its records. */
    ObjectNode document() {
        return document;
    }

    int size() {
        return requireNonNull(records).size();
    }

    JsonNode record(int index) {
        return tree(requireNonNull(records).get(index));
    }

    private void read(JsonParser parser) {
        JsonToken first = parser.nextToken();
        if (first == null) throw Wording.refused("", Refusal.NOT_JSON);
        if (first != JsonToken.START_OBJECT) throw Wording.refused("", Refusal.WRONG_TYPE);
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            if (name.equals("facts")) records = records(parser);
            else document.set(name, tree(slice(parser)));
        }
        if (parser.nextToken() != null) throw Wording.refused("", Refusal.NOT_JSON);
    }

    private static List<Slice> records(JsonParser parser) {
        if (!parser.hasToken(JsonToken.START_ARRAY)) throw Wording.refused("/facts", Refusal.WRONG_TYPE);
        List<Slice> slices = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) slices.add(slice(parser));
        return slices;
    }

    private static Slice slice(JsonParser parser) {
        long start = parser.currentTokenLocation().getByteOffset();
        parser.skipChildren();
        parser.finishToken();
        long end = parser.currentLocation().getByteOffset();
        // Only UTF-8 is told by bytes.
        if (start < 0 || end <= start) throw Wording.refused("", Refusal.NOT_JSON);
        return new Slice(Math.toIntExact(start), Math.toIntExact(end));
    }

    private JsonNode tree(Slice slice) {
        return Submission.parsed(Arrays.copyOfRange(file, slice.start(), slice.end()));
    }

    private void required(String name) {
        if (!document.has(name)) throw Wording.refused("/" + name, Refusal.MISSING_PROPERTY);
        if (!document.get(name).isString()) throw Wording.refused("/" + name, Refusal.WRONG_TYPE);
    }
}
