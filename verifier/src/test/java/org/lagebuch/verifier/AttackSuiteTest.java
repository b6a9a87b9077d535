package org.lagebuch.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lagebuch.ledger.Octets;
import org.lagebuch.ledger.proof.Policy;
import org.lagebuch.verifier.bundle.BundleVerifier;
import org.lagebuch.verifier.bundle.Trust;
import org.lagebuch.verifier.stamp.Authorities;
import org.lagebuch.verifier.verdict.Report;

/** An attacker with the bundle: whatever is tried is refused, and by its own name. */
class AttackSuiteTest {
    private static final Bundle HONEST = Example.unstamped().export();
    static final Trust TRUST = new Trust(Policy.parse(SmallLog.POLICY.bytes()), new Authorities(List.of()), null);

    @TempDir
    Path folder;

    @Test
    void an_honest_bundle_is_verified() throws IOException {
        assertThat(verify(HONEST)).isInstanceOf(Report.BundleVerified.class);
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void an_attack_is_called_by_its_name(Attack attack) throws IOException {
        assertThat(verify(attack.on(HONEST)))
                .isInstanceOfSatisfying(
                        Report.Refused.class,
                        refused -> assertThat(refused.code()).isEqualTo(attack.code()));
    }

    @Test
    void the_attacks_are_many_and_no_two_are_the_same() {
        assertThat(attacks().map(Attack::name)).hasSizeGreaterThan(100).doesNotHaveDuplicates();
        assertThat(attacks()
                        .filter(Attack::listed)
                        .map(attack -> attack.on(HONEST).entries()))
                .doesNotHaveDuplicates();
    }

    @Test
    void no_bit_can_be_flipped_unnoticed() throws IOException {
        for (String name : HONEST.entries().keySet()) {
            for (int at = 0; at < HONEST.get(name).size(); at += 41) {
                assertRefused(Bundle.copyOf(HONEST).flip(name, at), "bit of byte " + at + " in " + name);
            }
        }
    }

    @Test
    void no_bit_that_proves_something_can_be_flipped_even_with_a_new_manifest() throws IOException {
        List<String> forPeople = List.of("README.txt", "policy.txt", "timeline.html", Bundle.MANIFEST);
        for (String name : HONEST.entries().keySet()) {
            if (forPeople.contains(name)) continue;
            for (int at = 0; at < HONEST.get(name).size(); at += 41) {
                assertRefused(Bundle.copyOf(HONEST).flip(name, at).listed(), "bit of byte " + at + " in " + name);
            }
        }
    }

    @Test
    void no_entry_can_be_dropped_copied_or_swapped_unnoticed() throws IOException {
        List<String> names = List.copyOf(HONEST.entries().keySet());
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            String next = names.get((i + 1) % names.size());
            assertRefused(Bundle.copyOf(HONEST).remove(name), name + " dropped");
            if (HONEST.get(name).equals(HONEST.get(next))) continue;
            Octets content = HONEST.get(name);
            assertRefused(Bundle.copyOf(HONEST).put(next, content), name + " copied");
            assertRefused(Bundle.copyOf(HONEST).put(name, HONEST.get(next)).put(next, content), name + " swapped");
        }
    }

    private void assertRefused(Bundle bundle, String how) throws IOException {
        assertThat(verify(bundle)).describedAs(how).isInstanceOf(Report.Refused.class);
    }

    private Report verify(Bundle bundle) throws IOException {
        return BundleVerifier.verify(bundle.write(folder.resolve("bundle.zip")), TRUST);
    }

    static Stream<Attack> attacks() {
        return Attacks.all();
    }
}
