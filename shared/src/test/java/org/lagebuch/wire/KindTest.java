package org.lagebuch.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lagebuch.fact.Happening;

class KindTest {
    @Test
    void every_record_of_the_family_has_exactly_one_kind() {
        assertThat(Arrays.stream(Kind.values()).<Class<?>>map(Kind::happening).toList())
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(leaves(Happening.class).toList());
    }

    @Test
    void no_name_is_used_twice() {
        assertThat(Kind.values()).extracting(Kind::kind).doesNotHaveDuplicates();
        assertThat(Kind.values()).extracting(Kind::type).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource
    void names_follow_from_the_record(Kind kind) {
        String name = kind.happening().getSimpleName();
        assertThat(kind.type()).isEqualTo("lagebuch." + name);
        assertThat(kind.kind())
                .isEqualTo(name.replaceAll("(?<!^)([A-Z])", "-$1").toLowerCase(Locale.ROOT));
        assertThat(kind.version()).isPositive();
    }

    @ParameterizedTest
    @EnumSource
    void a_kind_is_found_by_either_name_and_by_what_it_is_of(Kind kind) {
        assertThat(Kind.named(kind.kind())).contains(kind);
        assertThat(Kind.ofType(kind.type())).contains(kind);
        assertThat(Kind.of(SampleFacts.of(kind).what())).isEqualTo(kind);
    }

    @Test
    void other_names_are_no_kinds() {
        assertThat(Kind.named("Detection")).isEmpty();
        assertThat(Kind.ofType("lagebuch.LogOpened")).isEmpty();
    }

    private static Stream<Class<?>> leaves(Class<?> type) {
        return type.isRecord()
                ? Stream.of(type)
                : Arrays.stream(type.getPermittedSubclasses()).flatMap(KindTest::leaves);
    }
}
