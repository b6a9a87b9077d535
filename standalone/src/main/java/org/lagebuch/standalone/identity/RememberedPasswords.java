package org.lagebuch.standalone.identity;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.random.RandomGenerator;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * A slow hash made once for each password, not once for each request: Basic sends the password every time, and Argon2
 * is slow on purpose, and takes memory, so that few are made at a time. What is remembered is keyed with a secret that dies with the process, and bound to the stored
 * hash, so that a changed password is not remembered.
 */
final class RememberedPasswords implements PasswordEncoder {
    private static final int REMEMBERED_MAX = 1000;

    private static final int AT_A_TIME_MAX = 4;

    private final PasswordEncoder slow;
    private final Semaphore few = new Semaphore(AT_A_TIME_MAX);
    private final byte[] secret = new byte[32];
    private final Set<String> matched = Collections.synchronizedSet(Collections.newSetFromMap(new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > REMEMBERED_MAX;
        }
    }));

    RememberedPasswords(PasswordEncoder slow, RandomGenerator random) {
        this.slow = slow;
        random.nextBytes(secret);
    }

    @Override
    public @Nullable String encode(@Nullable CharSequence password) {
        return slow.encode(password);
    }

    @Override
    public boolean matches(@Nullable CharSequence password, @Nullable String stored) {
        if (password == null || stored == null) return false;
        String fingerprint = fingerprint(password, stored);
        if (matched.contains(fingerprint)) return true;
        boolean matches = slowly(password, stored);
        if (matches) matched.add(fingerprint);
        return matches;
    }

    private boolean slowly(CharSequence password, String stored) {
        few.acquireUninterruptibly();
        try {
            return slow.matches(password, stored);
        } finally {
            few.release();
        }
    }

    private String fingerprint(CharSequence password, String stored) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            mac.update(stored.getBytes(UTF_8));
            mac.update((byte) 0);
            return HexFormat.of().formatHex(mac.doFinal(password.toString().getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HmacSHA256", e);
        }
    }
}
