package org.lagebuch.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.lagebuch.wire.Json;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

/** Every call of the API by everybody, against the table of who may what. */
class EveryDoorTest {
    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    @TempDir
    static Path data;

    private static Standalone.Running running;
    private static Product product;
    private static Cast cast;

    @BeforeAll
    static void start() {
        running = Standalone.start(
                "--server.port=0", "--lagebuch.data=" + data, "--LAGEBUCH_ADMIN_PASSWORD=" + Product.PASSWORD);
        product = new Product(running.port(), running);
        cast = Cast.of(product);
    }

    @AfterAll
    static void stop() {
        product.close();
    }

    @TestFactory
    Stream<DynamicTest> each_call_answers_each_visitor_as_the_table_says() {
        return DoorTable.rows().stream()
                .flatMap(row -> Stream.of(DoorTable.Visitor.values())
                        .map(visitor ->
                                DynamicTest.dynamicTest(row.call() + " by " + visitor, () -> judge(row, visitor))));
    }

    @Test
    void no_call_is_missing_in_the_table() {
        assertThat(mapped()).isEqualTo(listed());
    }

    @Test
    void the_document_of_the_api_tells_every_call() {
        Set<String> shaped = listed().stream().map(EveryDoorTest::shape).collect(Collectors.toCollection(TreeSet::new));
        assertThat(documented()).isEqualTo(shaped);
    }

    private static void judge(DoorTable.Row row, DoorTable.Visitor visitor) {
        int status = cast.ask(row, visitor);
        switch (row.of(visitor)) {
            case '!' -> assertThat(status).isEqualTo(401);
            case '-' -> assertThat(status).isEqualTo(403);
            case '.' -> assertThat(status).isEqualTo(404);
            case '+' -> assertThat(status).isNotIn(401, 403, 404).isLessThan(500);
            default -> throw new IllegalStateException(row.toString());
        }
    }

    private static Set<String> listed() {
        return DoorTable.rows().stream().map(DoorTable.Row::call).collect(Collectors.toCollection(TreeSet::new));
    }

    /** What is mapped, but for the pages, which ask the API in the name of whoever looks at them. */
    private static Set<String> mapped() {
        Map<RequestMappingInfo, HandlerMethod> methods = running.context()
                .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods();
        return methods.keySet().stream()
                .flatMap(info -> info.getPatternValues().stream()
                        .filter(path -> path.startsWith("/api") || path.matches("/(access|checkpoint|tile).*"))
                        .flatMap(path -> info.getMethodsCondition().getMethods().stream()
                                .map(method -> method.name() + " " + path)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> documented() {
        JsonNode paths = Json.parse(
                        product.get("/api/openapi.json").whole().body().getBytes(UTF_8))
                .get("paths");
        return paths.propertyStream()
                .flatMap(path -> path.getValue()
                        .propertyStream()
                        .filter(one -> METHODS.contains(one.getKey()))
                        .map(one -> shape(one.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey())))
                .filter(call -> !call.contains("/actuator"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Names of parts of a path are of no account. */
    private static String shape(String call) {
        return call.replaceAll("\\{[^}]*}|\\*\\*", "*");
    }
}
