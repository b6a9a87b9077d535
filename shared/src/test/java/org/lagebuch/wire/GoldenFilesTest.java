package org.lagebuch.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The text of every version ever written, approved by a person. {@code -Dlagebuch.approve=true} writes the files of
 * today's versions and fails the run, so that nobody approves by accident: look at the difference, then run again.
 */
class GoldenFilesTest {
    private static final boolean APPROVE = Boolean.getBoolean("lagebuch.approve");

    @ParameterizedTest
    @EnumSource
    void what_is_written_is_what_was_approved(Kind kind) {
        GoldenFile golden = GoldenFile.of(kind);
        String written = GoldenFile.spelled(SampleFacts.written(kind));
        if (APPROVE) {
            golden.approve(written);
            fail("wrote " + golden.path() + ": look at it, then run without lagebuch.approve");
        }
        assertThat(golden.exists()).as("%s was never approved", golden.path()).isTrue();
        assertThat(golden.text()).isEqualTo(written);
    }

    @ParameterizedTest
    @EnumSource
    void what_was_approved_reads_back_to_the_fact_it_was(Kind kind) {
        EventText.Recorded read = GoldenFile.of(kind).read();
        assertThat(read.fact()).isEqualTo(SampleFacts.of(kind));
        assertThat(read.by()).isEqualTo(SampleFacts.AUTHOR);
        assertThat(read.withheld()).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void no_version_was_left_behind(Kind kind) {
        assertThat(IntStream.rangeClosed(1, kind.version()).mapToObj(version -> GoldenFile.of(kind.type(), version)))
                .allSatisfy(golden -> assertThat(golden.exists())
                        .as("%s is gone", golden.path())
                        .isTrue());
    }

    @ParameterizedTest
    @MethodSource("everything_approved")
    void everything_ever_approved_can_still_be_read(GoldenFile golden) {
        assertThat(golden.read().fact().summary()).isNotBlank();
    }

    static Stream<GoldenFile> everything_approved() {
        return GoldenFile.all().stream();
    }

    @Test
    void a_text_that_changed_is_seen() {
        Written written = SampleFacts.written(Kind.DETECTION);
        assertThat(GoldenFile.spelled(written)).isNotEqualTo(GoldenFile.spelled(SampleFacts.written(Kind.ANNOTATION)));
        assertThat(GoldenFile.of("lagebuch.Detection", 99).exists()).isFalse();
    }
}
