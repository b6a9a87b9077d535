package org.lagebuch;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.lagebuch.fact.FactThatKnowsJson;
import org.lagebuch.ledger.LedgerThatKnowsFacts;
import org.lagebuch.wire.WireThatKnowsTheLedger;

/** Who may know whom in this module, each rule with its reason and with a class that breaks it. */
class HouseRulesTest {
    private static final ArchRule FACT = classes()
            .that()
            .resideInAPackage("org.lagebuch.fact..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "org.jspecify..", "org.lagebuch.fact..")
            .because("a fact outlives every library that once carried it");

    private static final ArchRule LEDGER = classes()
            .that()
            .resideInAPackage("org.lagebuch.ledger..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "javax.crypto..", "org.jspecify..", "org.lagebuch.ledger..")
            .because("an auditor runs it with nothing but a JDK, and it binds bytes without knowing what they say");

    private static final ArchRule WIRE = noClasses()
            .that()
            .resideInAPackage("org.lagebuch.wire..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.lagebuch.ledger..", "org.lagebuch.deadline..")
            .because("the text of a fact must not depend on how it is proved or what it obliges to");

    private static final JavaClasses OURS = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.lagebuch");

    @ParameterizedTest
    @MethodSource("rules")
    void a_rule_is_kept(ArchRule rule, Class<?> breaker) {
        assertThat(OURS).isNotEmpty();
        assertThat(OURS.contain(breaker)).isFalse();
        rule.check(OURS);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void a_rule_sees_who_breaks_it(ArchRule rule, Class<?> breaker) {
        JavaClasses wrong = new ClassFileImporter().importClasses(breaker);
        assertThatThrownBy(() -> rule.check(wrong))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(breaker.getSimpleName())
                .hasMessageContaining("because");
    }

    static Stream<Arguments> rules() {
        return Stream.of(
                Arguments.of(FACT, FactThatKnowsJson.class),
                Arguments.of(LEDGER, LedgerThatKnowsFacts.class),
                Arguments.of(WIRE, WireThatKnowsTheLedger.class));
    }
}
