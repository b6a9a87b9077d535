package org.lagebuch.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lagebuch.fact.Fact;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Two public incidents restated as facts: whatever stands in them is still there after being read and written. */
class TouchstoneCasesTest {
    @ParameterizedTest
    @MethodSource("facts")
    void a_fact_of_a_real_case_loses_nothing(ObjectNode given) {
        Fact fact = FactText.read(given);
        ObjectNode written = FactText.tree(fact);
        assertThat(written).isEqualTo(given);
        String text = Json.text(written);
        assertThat(Json.text(FactText.tree(FactText.read(Json.parse(text.getBytes(UTF_8))))))
                .isEqualTo(text);
    }

    @ParameterizedTest
    @MethodSource("facts")
    void a_fact_of_a_real_case_comes_back_from_its_parts(ObjectNode given) {
        Fact fact = FactText.read(given);
        Written written = EventText.write(SampleFacts.CASE, fact, SampleFacts.AUTHOR);
        assertThat(EventText.read(written.head(), written.body(), written.people())
                        .fact())
                .isEqualTo(fact);
    }

    @Test
    void there_are_24_of_them() {
        assertThat(facts()).hasSize(24);
    }

    static List<ObjectNode> facts() {
        return Stream.of("medgate", "unimedizin-mainz")
                .flatMap(slug -> parse(slug).path("facts").valueStream().map(fact -> withIds((ObjectNode) fact, slug)))
                .toList();
    }

    private static JsonNode parse(String slug) {
        try (InputStream in = TouchstoneCasesTest.class.getResourceAsStream("/cases/" + slug + ".json")) {
            return Json.parse(Objects.requireNonNull(in).readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The files name facts by local ids; a recorded fact is named by a UUID. */
    private static ObjectNode withIds(ObjectNode fact, String slug) {
        fact.put("factId", id(slug, fact.remove("id")));
        if (fact.path("occurred").path("relativeTo").isString()) {
            ObjectNode occurred = (ObjectNode) fact.path("occurred");
            occurred.put("relativeTo", id(slug, occurred.path("relativeTo")));
        }
        for (JsonNode link : fact.path("links")) ((ObjectNode) link).put("target", id(slug, link.path("target")));
        if (fact.path("details").path("claims") instanceof ArrayNode claims) {
            ArrayNode ids = JsonNodeFactory.instance.arrayNode();
            for (JsonNode claim : claims) ids.add(id(slug, claim));
            ((ObjectNode) fact.path("details")).set("claims", ids);
        }
        return fact;
    }

    private static String id(String slug, JsonNode local) {
        return UUID.nameUUIDFromBytes((slug + "/" + local.stringValue()).getBytes(UTF_8))
                .toString();
    }
}
