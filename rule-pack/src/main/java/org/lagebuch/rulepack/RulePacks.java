package org.lagebuch.rulepack;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.lagebuch.deadline.pack.RulePack;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The rule packs shipped as {@code rules/<version>.json}. A change of the laws is a new file; old ones stay. */
public final class RulePacks {
    /** Its day, and the name of its file. */
    public static final String CURRENT = "2026-11-22";

    private static final JsonMapper JSON = JsonMapper.shared();

    private RulePacks() {}

    public static RulePack current() {
        return version(CURRENT);
    }

    /** @throws InvalidRulePack when there is no such pack, or it says what the schema does not allow */
    public static RulePack version(String version) {
        return read(version, resource("/rules/" + version + ".json"));
    }

    static RulePack read(String version, JsonNode text) {
        PackSchema.shipped().check(version, text);
        RulePack pack = PackText.pack(text);
        References.check(version, pack);
        if (!pack.version().equals(version)) {
            throw new InvalidRulePack(version, "it calls itself " + pack.version());
        }
        return pack;
    }

    static JsonNode resource(String path) {
        try (InputStream in = RulePacks.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new InvalidRulePack(path, "there is no such file");
            }
            return JSON.readTree(in);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
