package org.lagebuch.command.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lagebuch.command.casefile.DesignData;
import org.lagebuch.command.counter.Api;
import org.lagebuch.fact.CaseId;
import org.lagebuch.fact.Fact;
import org.lagebuch.wire.FactText;
import org.lagebuch.wire.Json;
import org.lagebuch.wire.Kind;
import tools.jackson.databind.JsonNode;

class ImportsTest {
    private static final String PATH = "/api/imports?format=history";

    private final Api api = new Api();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "crates-io-2018-squatting",
                "crates-io-2020-index-loss",
                "eslint-2018-npm",
                "pypi-2025-org-privileges"
            })
    void nothing_of_a_history_is_dropped(String slug) throws IOException {
        byte[] file = history(slug);
        JsonNode document = Json.parse(file);
        Api.Answer answer = api.sendAs("application/json", PATH, file);
        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.body().path("facts").asInt())
                .isEqualTo(document.path("facts").size());

        Set<String> told = new HashSet<>(leaves(answer.body()));
        List<Fact> facts = facts(answer);
        facts.forEach(fact -> told.addAll(leaves(FactText.tree(fact))));
        assertThat(told).containsAll(leaves(document));
        for (int index = 0; index < document.path("facts").size(); index++) {
            assertThat(FactText.tree(facts.get(index + 1)).at("/details/original"))
                    .isEqualTo(document.at("/facts/" + index));
        }
    }

    @Test
    void the_same_file_again_is_answered_by_the_first_report() throws IOException {
        byte[] file = history("eslint-2018-npm");
        Api.Answer first = api.sendAs("application/json", PATH, file);
        Api.Answer again = api.sendAs("application/json", PATH, file);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(facts(again)).hasSize(14);
    }

    @Test
    void each_record_becomes_the_kind_it_means() throws IOException {
        Api.Answer answer = api.sendAs("application/json", PATH, history("crates-io-2018-squatting"));
        assertThat(kinds(answer))
                .startsWith("case-opened", "detection", "threat-activity", "threat-activity", "service-impact")
                .endsWith("forensic-finding", "statement-published", "statement-published", "import-performed");
        Fact ban = facts(answer).get(9);
        assertThat(FactText.tree(ban).at("/occurred/precision").asString()).isEqualTo("relative");
        assertThat(ban.links()).hasSize(1);
    }

    @Test
    void a_history_can_go_on_in_a_case_that_is_there() {
        String caseId = open();
        Api.Answer answer = api.send(PATH + "&caseId=" + caseId, file("{'id':'a','kind':'detection','summary':'x'}"));
        assertThat(answer.status()).isEqualTo(201);
        assertThat(kinds(answer)).containsExactly("case-opened", "detection", "import-performed");
    }

    @Test
    void what_breaks_a_rule_is_kept_as_a_remark_and_reported() {
        String future =
                "{'id':'a','kind':'detection','summary':'x','occurredAt':{'precision':'day','value':'2031-01-01'}}";
        String odd = "{'id':'b','kind':'rumour','summary':7}";
        Api.Answer answer = api.send(PATH, file(future + "," + odd + ",'just words'"));
        assertThat(answer.status()).isEqualTo(201);
        assertThat(kinds(answer))
                .containsExactly("case-opened", "annotation", "annotation", "annotation", "import-performed");
        assertThat(answer.body().path("problems").toString()).contains("/occurred/value", "/summary", "/kind");
    }

    @Test
    void a_correction_that_names_its_target_corrects_it_and_another_is_a_remark() {
        String first = "{'id':'a','kind':'detection','summary':'Five files.'}";
        String named = "{'id':'b','kind':'correction','summary':'Six files.','supersedes':['a']}";
        String vague = "{'id':'c','kind':'correction','summary':'All wrong.'}";
        Api.Answer answer = api.send(PATH, file(first + "," + named + "," + vague));
        assertThat(kinds(answer))
                .containsExactly("case-opened", "detection", "fact-corrected", "annotation", "import-performed");
        assertThat(FactText.tree(facts(answer).get(2))
                        .at("/details/fact/summary")
                        .asString())
                .isEqualTo("Six files.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "the data protection authority=notification-submitted",
                "Acme=inbound-notice",
                "owners=persons-notified"
            })
    void a_notification_is_known_by_who_was_told(String told) {
        String[] parts = told.split("=", 2);
        Api.Answer answer = api.send(
                PATH, file("{'id':'a','kind':'notification','summary':'x','recipients':['" + parts[0] + "']}"));
        assertThat(kinds(answer)).contains(parts[1]);
    }

    @Test
    void a_long_history_takes_several_appends_and_loses_nothing() {
        String records = String.join(",", Collections.nCopies(1_200, "{'kind':'detection','summary':'x'}"));
        Api.Answer answer = api.send(PATH, file(records));
        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.body().path("facts").asInt()).isEqualTo(1_200);
        assertThat(facts(answer)).hasSize(1_202);
    }

    @Test
    void an_import_that_was_stopped_goes_on_where_it_stopped() {
        String file = file(String.join(",", Collections.nCopies(1_200, "{'kind':'detection','summary':'x'}")));
        api.desk().busyAfter(1);
        Api.Answer stopped = api.send(PATH, file);
        assertThat(stopped.status()).isEqualTo(207);
        assertThat(stopped.body().path("facts").asInt()).isEqualTo(499);
        api.desk().busyAfter(Integer.MAX_VALUE);
        Api.Answer rest = api.send(PATH, file);
        assertThat(rest.status()).isEqualTo(201);
        assertThat(facts(rest)).hasSize(1_202);
    }

    private String open() {
        return api.send("/api/cases", "{'title':'There','zone':'UTC'}")
                .body()
                .path("caseId")
                .asString();
    }

    private List<Fact> facts(Api.Answer answer) {
        return api.desk().facts(new CaseId(answer.body().at("/cases/0").asString()));
    }

    private List<String> kinds(Api.Answer answer) {
        return facts(answer).stream().map(fact -> Kind.of(fact.what()).kind()).toList();
    }

    private static String file(String records) {
        return "{'slug':'s','title':'T','victim':'Acme','sources':[],'facts':[" + records + "]}";
    }

    private static byte[] history(String slug) throws IOException {
        Path file = DesignData.at("histories/" + slug + ".json");
        assumeThat(file).as("design data beside the checkout").exists();
        return Files.readAllBytes(file);
    }

    private static List<String> leaves(JsonNode tree) {
        if (!tree.isContainer()) return List.of(tree.asString("null"));
        List<String> leaves = new ArrayList<>();
        Stream<JsonNode> children = tree.valueStream();
        children.forEach(child -> leaves.addAll(leaves(child)));
        return leaves;
    }
}
