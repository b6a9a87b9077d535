package org.lagebuch.rulepack;

import static java.util.stream.Collectors.joining;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** What every rule pack must look like; what is wrong is told with the place where it stands. */
record PackSchema(Schema schema) {
    private static final int ERRORS_TOLD_MAX = 10;

    static PackSchema shipped() {
        return new PackSchema(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(RulePacks.resource("/rules/rule-pack.schema.json")));
    }

    void check(String pack, JsonNode text) {
        List<Error> errors = schema.validate(text);
        if (!errors.isEmpty()) {
            throw new InvalidRulePack(
                    pack,
                    errors.stream()
                            .limit(ERRORS_TOLD_MAX)
                            .map(PackSchema::words)
                            .collect(joining("; ")));
        }
    }

    private static String words(Error error) {
        return error.getInstanceLocation() + " " + error.getMessage();
    }
}
