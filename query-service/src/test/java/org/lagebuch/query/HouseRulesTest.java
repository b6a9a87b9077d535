package org.lagebuch.query;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
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
    private static final Set<String> NAMES =
            Set.of("timeline", "caseload", "live", "export", "obligations", "statements", "filings", "looks");
    private static final String[] VIEWS =
            NAMES.stream().map(name -> "..query." + name + "..").toArray(String[]::new);
    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.lagebuch.query");
    private static final JavaClasses WRONG = new ClassFileImporter().importPackages("org.lagebuch.wrong");

    static List<ArchRule> rules() {
        return List.of(
                slices().assignedFrom(new Views())
                        .should()
                        .notDependOnEachOther()
                        .because("a view answers one question and is rebuilt by itself"),
                noClasses()
                        .that()
                        .resideInAPackage("..query.feed..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(VIEWS)
                        .because("the feed gives events to any view and knows the inside of none"),
                noClasses()
                        .that()
                        .resideInAnyPackage(VIEWS)
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage("org.apache.kafka..", "org.axonframework..")
                        .because("a view does not know where its events come from"),
                noClasses()
                        .that()
                        .resideInAPackage("..query..")
                        .and()
                        .resideOutsideOfPackages("..query.wiring..", "..query.asked..")
                        .and()
                        .haveSimpleNameNotEndingWith("Endpoint")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage("org.springframework..")
                        .because("only an endpoint speaks HTTP"),
                noClasses()
                        .that()
                        .resideInAPackage("..query..")
                        .and()
                        .resideOutsideOfPackage("..query.wiring..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage("..query.wiring..")
                        .because("the wiring knows all rooms, and no room knows the wiring"));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void the_house_keeps_its_rules(ArchRule rule) {
        rule.check(HOUSE);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void each_rule_refuses_a_class_that_breaks_it(ArchRule rule) {
        assertThat(rule.evaluate(WRONG).hasViolation())
                .as(rule.getDescription())
                .isTrue();
    }

    private static final class Views implements SliceAssignment {
        private static final Pattern ROOM = Pattern.compile(".*\\.query\\.(\\w+).*");

        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
            Matcher room = ROOM.matcher(type.getPackageName());
            return room.matches() && NAMES.contains(room.group(1))
                    ? SliceIdentifier.of(room.group(1))
                    : SliceIdentifier.ignore();
        }

        @Override
        public String getDescription() {
            return "views";
        }
    }
}
