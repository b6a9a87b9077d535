package org.lagebuch.rulepack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The pack as shipped says what the research said, word for word; skipped where the research is not at hand. */
class DesignTest {
    @Test
    void the_shipped_pack_is_the_researched_one() {
        Path research = designData().resolve("regimes/regimes.yaml");
        assumeThat(research).as("the design data beside the checkout").exists();
        ObjectNode expected = (ObjectNode) new YAMLMapper().readTree(research);
        JsonNode vectors = expected.remove("test_vectors");
        ObjectNode shipped = (ObjectNode) RulePacks.resource("/rules/2026-11-22.json");
        assertThat(shipped.remove("version")).isEqualTo(expected.path("as_of"));
        assertThat(shipped).isEqualTo(expected);
        assertThat(RulePacks.resource("/rules/vectors-2026-11-22.json")).isEqualTo(vectors);
    }

    private static Path designData() {
        String given = System.getProperty("lagebuch.design", System.getenv("LAGEBUCH_DESIGN"));
        if (given != null) {
            return Path.of(given, "data");
        }
        Path folder = Path.of("").toAbsolutePath();
        while (folder.getParent() != null && !Files.isDirectory(folder.resolve("shared/data"))) {
            folder = folder.getParent();
        }
        return folder.resolve("shared/data");
    }
}
