package org.lagebuch.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** An event that grew from {@code colour} by way of {@code color} to {@code colors}, in three versions. */
class UpcastsTest {
    private static final Map<String, UnaryOperator<ObjectNode>> STEPS =
            Map.of("lagebuch.Painted:1", UpcastsTest::renamed, "lagebuch.Painted:2", UpcastsTest::listed);

    @Test
    void the_oldest_text_is_raised_step_by_step() {
        assertThat(raised(1, "{\"colour\":\"red\"}"))
                .hasToString("{\"type\":\"lagebuch.Painted\",\"v\":3,\"by\":\"u-1\",\"role\":\"painter\","
                        + "\"fact\":{\"factId\":\"f\",\"colors\":[\"red\"]}}");
    }

    @Test
    void a_text_in_between_is_raised_the_rest_of_the_way() {
        assertThat(raised(2, "{\"color\":\"red\"}").path("fact"))
                .hasToString("{\"factId\":\"f\",\"colors\":[\"red\"]}");
    }

    @Test
    void the_newest_text_is_left_alone() {
        assertThat(raised(3, "{\"colors\":[]}").path("fact")).hasToString("{\"factId\":\"f\",\"colors\":[]}");
    }

    @Test
    void a_text_without_its_body_is_raised_too() {
        assertThat(raised(1, null).path("fact")).hasToString("{\"factId\":\"f\"}");
    }

    @Test
    void what_is_stored_is_never_touched() {
        ObjectNode head = head(1);
        ObjectNode body = object("{\"colour\":\"red\"}");
        Upcasts.raise(head, body, STEPS, type -> 3);
        assertThat(head).isEqualTo(head(1));
        assertThat(body).isEqualTo(object("{\"colour\":\"red\"}"));
    }

    @Test
    void a_missing_step_a_version_ahead_and_none_at_all_are_unknown() {
        assertUnknown(1, Map.of());
        assertUnknown(4, STEPS);
        assertUnknown(0, STEPS);
        assertUnknown(-1, STEPS);
    }

    private static ObjectNode raised(int version, @Nullable String body) {
        return Upcasts.raise(head(version), body == null ? null : object(body), STEPS, type -> 3);
    }

    private static void assertUnknown(int version, Map<String, UnaryOperator<ObjectNode>> steps) {
        assertThatThrownBy(() -> Upcasts.raise(head(version), null, steps, type -> 3))
                .isInstanceOfSatisfying(Unreadable.class, unreadable -> {
                    assertThat(unreadable.why()).isEqualTo(Unreadable.Why.UNKNOWN_VERSION);
                    assertThat(unreadable.pointer()).isEqualTo("/v");
                });
    }

    private static ObjectNode renamed(ObjectNode fact) {
        if (fact.has("colour")) fact.set("color", fact.remove("colour"));
        return fact;
    }

    private static ObjectNode listed(ObjectNode fact) {
        if (fact.has("color")) fact.putArray("colors").add(fact.remove("color"));
        return fact;
    }

    private static ObjectNode head(int version) {
        return object("{\"type\":\"lagebuch.Painted\",\"v\":" + version
                + ",\"by\":\"u-1\",\"role\":\"painter\",\"factId\":\"f\"}");
    }

    private static ObjectNode object(String text) {
        return (ObjectNode) Json.parse(text.getBytes(UTF_8));
    }
}
