package org.lagebuch.standalone.identity;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * A slow hash made once for each password, not once for each request: Basic sends the password every time, and bcrypt
 * is slow on purpose. What is remembered is keyed with a secret that dies with the process, and bound to the stored
 * hash, so that a changed password is not remembered.
 */
final class RememberedPasswords implements PasswordEncoder {
    private static final int REMEMBERED_MAX = 1000;

    private final PasswordEncoder slow;
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
        boolean matches = slow.matches(password, stored);
        if (matches) matched.add(fingerprint);
        return matches;
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
