package org.lagebuch.desk;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.lagebuch.desk.entry.Kind;

/** Who may know whom at the desk. */
class HouseRulesTest {
    private static final JavaClasses OURS = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.lagebuch.desk");

    private static final ArchRule PUBLIC_API_ALONE = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.lagebuch.command..",
                    "org.lagebuch.query..",
                    "org.lagebuch.fact..",
                    "org.lagebuch.wire..",
                    "com.mongodb..",
                    "org.apache.kafka..")
            .because("the desk uses what every third party can use: the public HTTP API");

    private static final ArchRule GRAMMAR_ALONE = noClasses()
            .that()
            .resideInAPackage("org.lagebuch.desk.entry..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "tools.jackson..", "org.lagebuch.desk.api..")
            .because("what a line means is a plain function of the line, a zone and a moment");

    @Test
    void the_desk_knows_the_public_api_alone() {
        assertThat(OURS).isNotEmpty();
        PUBLIC_API_ALONE.check(OURS);
    }

    @Test
    void the_grammar_stands_alone() {
        GRAMMAR_ALONE.check(OURS);
    }

    @Test
    void every_kind_of_the_quick_entry_is_one_of_the_vocabulary() {
        assertThat(Arrays.stream(Kind.values()).map(Kind::kind))
                .allMatch(kind -> org.lagebuch.wire.Kind.named(kind).isPresent());
    }
}
