package org.lagebuch.standalone.identity;

import java.time.InstantSource;
import java.util.HexFormat;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.Authentication;

/** Whoever has a second factor needs it at the page, and gets in nowhere by a password alone. */
final class SecondFactor {
    private final LocalUsers users;
    private final InstantSource clock;

    SecondFactor(LocalUsers users, InstantSource clock) {
        this.users = users;
        this.clock = clock;
    }

    /** @throws BadCredentialsException where a code is needed and this is none, or was used before (ASVS 6.5.1) */
    void check(LocalUser user, Authentication tried) {
        String secret = user.secondFactor();
        if (secret == null) return;
        String code = tried.getDetails() instanceof SignInDetails form ? form.code() : null;
        OptionalLong step = step(secret, code);
        if (step.isEmpty() || !users.useStep(user.name(), step.getAsLong())) {
            throw new BadCredentialsException("a second factor is needed");
        }
    }

    OptionalLong step(String secret, @Nullable String code) {
        return code == null ? OptionalLong.empty() : Totp.step(HexFormat.of().parseHex(secret), code, clock.instant());
    }
}
