package org.lagebuch.standalone.identity;

import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;

/** A change of one's own password, which asks for the one there is: an open desk is not enough (ASVS 6.2.3). */
final class OwnPassword {
    enum Outcome {
        CHANGED,
        WRONG_CURRENT,
        WRONG_LENGTH,
        USUAL,
        LATER
    }

    private final LocalUsers users;
    private final PasswordEncoder passwords;
    private final SignedInUsers signedIn;
    private final Attempts attempts;

    OwnPassword(LocalUsers users, PasswordEncoder passwords, SignedInUsers signedIn, Attempts attempts) {
        this.users = users;
        this.passwords = passwords;
        this.signedIn = signedIn;
        this.attempts = attempts;
    }

    Outcome change(String pseudonym, @Nullable String current, @Nullable String password) {
        return changed(pseudonym, current, user -> {
            Optional<Passwords.Fault> fault = Passwords.fault(password, user.name());
            if (fault.isPresent() || password == null) return outcome(fault.orElse(Passwords.Fault.WRONG_LENGTH));
            users.changePassword(user.name(), password);
            return Outcome.CHANGED;
        });
    }

    private static Outcome outcome(Passwords.Fault fault) {
        return switch (fault) {
            case WRONG_LENGTH -> Outcome.WRONG_LENGTH;
            case USUAL -> Outcome.USUAL;
        };
    }

    /** A second factor is taken like a new password: by whoever knows the present one, and all sessions end. */
    Outcome takeFactor(String pseudonym, String current, String secret, long step) {
        return changed(pseudonym, current, user -> {
            users.takeFactor(user.name(), secret, step);
            return Outcome.CHANGED;
        });
    }

    private Outcome changed(String pseudonym, @Nullable String current, Function<LocalUser, Outcome> change) {
        if (attempts.wait(pseudonym).isPositive()) return Outcome.LATER;
        LocalUser user = users.withPseudonym(pseudonym);
        if (user == null || !passwords.matches(current, user.passwordHash())) {
            attempts.failed(pseudonym);
            return Outcome.WRONG_CURRENT;
        }
        Outcome outcome = change.apply(user);
        if (outcome == Outcome.CHANGED) signedIn.end(user);
        return outcome;
    }
}
