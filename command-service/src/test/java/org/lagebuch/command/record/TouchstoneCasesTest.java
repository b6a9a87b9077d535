package org.lagebuch.command.record;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lagebuch.command.casefile.DesignData;
import org.lagebuch.command.counter.Api;
import org.lagebuch.wire.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class TouchstoneCasesTest {
    private static final Pattern LOCAL_ID = Pattern.compile("\"([GM])([0-9]{1,2})\"");

    @ParameterizedTest
    @ValueSource(strings = {"medgate", "unimedizin-mainz"})
    void every_fact_of_the_touchstone_cases_is_accepted_in_its_order(String slug) throws IOException {
        Path file = DesignData.at("cases/" + slug + ".json");
        assumeThat(file).as("design data beside the checkout").exists();
        JsonNode told = Json.parse(LOCAL_ID.matcher(Files.readString(file))
                .replaceAll(TouchstoneCasesTest::uuid)
                .getBytes(UTF_8));
        Api api = new Api();
        ObjectNode opening = ((ObjectNode) told).objectNode();
        opening.set("title", told.get("title"));
        opening.set("zone", told.get("zone"));
        opening.set("organisation", told.get("organisation"));
        Api.Answer opened = api.sendAs("application/json", "/api/cases", bytes(opening));
        assertThat(opened.status()).isEqualTo(201);
        for (JsonNode fact : told.path("facts")) {
            ObjectNode asked = ((ObjectNode) fact).deepCopy();
            asked.set("factId", asked.remove("id"));
            assertThat(api.sendAs("application/json", opened.location() + "/facts", bytes(asked))
                            .status())
                    .as(asked.toString())
                    .isEqualTo(201);
        }
    }

    private static String uuid(MatchResult id) {
        return "\"77777777-0000-4000-8000-0000000000%02d\"".formatted(Integer.parseInt(id.group(2)));
    }

    private static byte[] bytes(JsonNode tree) {
        return Json.text(tree).getBytes(UTF_8);
    }
}
