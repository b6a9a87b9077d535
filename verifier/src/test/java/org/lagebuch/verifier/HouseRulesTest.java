package org.lagebuch.verifier;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

/** Who may know whom in this module, with its reason and with a class that breaks it. */
class HouseRulesTest {
    private static final ArchRule ALONE = classes()
            .that()
            .resideInAPackage("org.lagebuch.verifier..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "javax.security.auth.x500..",
                    "org.jspecify..",
                    "org.lagebuch.ledger..",
                    "org.lagebuch.verifier..")
            .because("an auditor runs it with nothing but a JDK, and nothing of the server may judge the server");

    private static final JavaClasses OURS = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.lagebuch.verifier");

    @Test
    void the_verifier_stands_alone() {
        assertThat(OURS).isNotEmpty();
        ALONE.check(OURS);
    }

    @Test
    void the_rule_sees_who_breaks_it() {
        JavaClasses wrong = new ClassFileImporter().importClasses(VerifierThatKnowsFacts.class);
        assertThatThrownBy(() -> ALONE.check(wrong))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("because");
    }
}
