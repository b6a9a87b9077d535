package org.lagebuch.standalone.identity;

import java.time.Duration;
import org.lagebuch.edge.Waiting;
import org.springframework.security.authentication.AccountStatusException;

/** Too many wrong passwords: none is looked at for a while. */
final class TooManyAttempts extends AccountStatusException implements Waiting {
    private static final long serialVersionUID = 1L;

    private final Duration wait;

    TooManyAttempts(Duration wait) {
        super("too many wrong passwords");
        this.wait = wait;
    }

    @Override
    public long seconds() {
        return wait.plusMillis(999).toSeconds();
    }
}
