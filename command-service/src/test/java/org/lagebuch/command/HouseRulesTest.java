package org.lagebuch.command;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import com.tngtech.archunit.lang.syntax.elements.GivenClasses;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who may know whom, with the reason in words; and that each rule refuses what it is there to refuse. */
class HouseRulesTest {
    private static final String ROOT = "org.lagebuch.command";
    private static final Set<String> NAMES = Set.of(
            "intake",
            "detection",
            "analysis",
            "response",
            "impact",
            "evidence",
            "reporting",
            "governance",
            "record",
            "imports");
    private static final String[] CAPABILITIES =
            NAMES.stream().map(name -> "..command." + name + "..").toArray(String[]::new);
    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);
    private static final JavaClasses WRONG = new ClassFileImporter().importPackages("org.lagebuch.wrong");

    static List<ArchRule> rules() {
        return List.of(
                none().that(resideInAPackage("..command.casefile.."))
                        .should()
                        .dependOnClassesThat(resideInAnyPackage(
                                "org.springframework..", "org.axonframework..", "org.apache.kafka..", "com.mongodb.."))
                        .because("a decision is a plain function, to be read and tested without a framework"),
                none().that(resideInAPackage("..command.casefile.."))
                        .should()
                        .dependOnClassesThat(resideInAnyPackage(
                                "org.lagebuch.wire..",
                                "org.lagebuch.ledger..",
                                "org.lagebuch.log..",
                                "org.lagebuch.edge.."))
                        .because("decisions know facts, not how facts are spelled, kept or asked for"),
                slices().assignedFrom(new Capabilities())
                        .should()
                        .notDependOnEachOther()
                        .because("a capability is read by itself; what two need lies in casefile or at the counter"),
                none().that(resideInAnyPackage(CAPABILITIES))
                        .should()
                        .dependOnClassesThat(resideInAnyPackage(
                                "..command.store..",
                                "..command.relay..",
                                "..command.notary..",
                                "..command.reminders..",
                                "..command.wiring..",
                                "org.axonframework..",
                                "com.mongodb..",
                                "org.apache.kafka.."))
                        .because("a capability decides; where it is written is decided elsewhere"),
                none().that(resideInAnyPackage(CAPABILITIES))
                        .and()
                        .haveSimpleNameNotEndingWith("Endpoint")
                        .should()
                        .dependOnClassesThat(resideInAnyPackage("org.springframework.."))
                        .because("only the endpoint of a capability speaks HTTP"),
                none().that(resideInAPackage("..command.store.."))
                        .should()
                        .dependOnClassesThat(resideInAnyPackage(CAPABILITIES))
                        .because("the store writes whatever was decided"),
                none().that(resideInAnyPackage("..command.relay..", "..command.notary..", "..command.reminders.."))
                        .should()
                        .dependOnClassesThat(resideInAnyPackage(CAPABILITIES))
                        .orShould()
                        .dependOnClassesThat(resideInAnyPackage("org.axonframework.."))
                        .because("what is written is carried and sealed without knowing how it came about"));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void the_house_keeps_its_rules(ArchRule rule) {
        rule.allowEmptyShould(true).check(HOUSE);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void each_rule_refuses_a_class_that_breaks_it(ArchRule rule) {
        assertThat(rule.evaluate(WRONG).hasViolation())
                .as(rule.getDescription())
                .isTrue();
    }

    private static GivenClasses none() {
        return ArchRuleDefinition.noClasses();
    }

    private static final class Capabilities implements SliceAssignment {
        private static final Pattern ROOM = Pattern.compile(".*\\.command\\.(\\w+).*");

        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
            Matcher room = ROOM.matcher(type.getPackageName());
            return room.matches() && NAMES.contains(room.group(1))
                    ? SliceIdentifier.of(room.group(1))
                    : SliceIdentifier.ignore();
        }

        @Override
        public String getDescription() {
            return "capabilities";
        }
    }
}
