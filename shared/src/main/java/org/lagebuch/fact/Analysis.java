package org.lagebuch.fact;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is found out. */
public sealed interface Analysis extends Happening {
    /** @param technique MITRE ATT&amp;CK id */
    record ThreatActivity(@Nullable String technique) implements Analysis {}

    /** @param technique MITRE ATT&amp;CK id */
    record ForensicFinding(@Nullable String technique) implements Analysis {}

    /** @param pattern STIX 2.1 pattern, or plain text where {@code patternType} says so */
    record IndicatorObserved(
            @Nullable String pattern, @Nullable String patternType) implements Analysis {}

    /** @param specialCategories of GDPR Art. 9(1) */
    record DataExposure(
            @Nullable String dataset,
            @Nullable String direction,
            List<String> categoriesIncluded,
            List<String> categoriesExcluded,
            List<String> specialCategories,
            @Nullable String protection,
            List<Window> coverage,
            @Nullable Loss loss,
            @Nullable Published published)
            implements Analysis {
        public DataExposure {
            categoriesIncluded = Absent.asEmpty(categoriesIncluded);
            categoriesExcluded = Absent.asEmpty(categoriesExcluded);
            specialCategories = Absent.asEmpty(specialCategories);
            coverage = Absent.asEmpty(coverage);
        }
    }

    /** @param country ISO 3166-1 alpha-2 */
    record AffectedPersons(
            @Nullable String group,
            @Nullable String country,
            @Nullable BigDecimal min,
            @Nullable BigDecimal max,
            @Nullable String basis)
            implements Analysis {}

    record ThirdPartyInvolved(
            @Nullable String role, @Nullable Party party) implements Analysis {}

    record ForensicsEngaged(@Nullable Party by) implements Analysis {}

    record ForensicsCompleted(@Nullable Party by, @Nullable String report) implements Analysis {}

    record RootCause(@Nullable String category) implements Analysis {}

    /**
     * A legal judgement, made by a person.
     *
     * @param question a fact id of the rule pack, such as {@code risk_level}
     * @param value text, number or yes/no
     */
    record Assessment(
            @Nullable String question,
            @Nullable Party party,
            @Nullable Object value,
            @Nullable Moment at,
            @Nullable String reasons,
            @Nullable Party approver)
            implements Analysis {}

    enum Loss {
        NONE,
        SUSPECTED,
        CONTAINED,
        CONFIRMED,
        EXPLOITED
    }

    record Published(@Nullable String where, @Nullable Moment firstSeen) {}
}
