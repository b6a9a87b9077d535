package org.lagebuch.ledger.note;

import java.util.HexFormat;
import org.lagebuch.ledger.Octets;

/** The keys of the worked example: RFC 8032, section 7.1, tests 1 and 2. */
public final class Keys {
    public static final String ORIGIN = "timeline.example/org/0123456789abcdef";
    public static final String WITNESS_NAME = "witness.example/w1";
    public static final Octets SEED_1 = seed("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60");
    public static final Octets SEED_2 = seed("4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb");
    public static final SigningKey LOG = SigningKey.ofSeed(ORIGIN, KeyType.ED25519, SEED_1);
    public static final SigningKey WITNESS = SigningKey.ofSeed(WITNESS_NAME, KeyType.COSIGNATURE, SEED_2);
    public static final SigningKey LOG_ML_DSA = SigningKey.ofSeed(ORIGIN, KeyType.ML_DSA_44, SEED_1);
    public static final long WITNESS_TIME = 1_787_393_760;

    private Keys() {}

    private static Octets seed(String hex) {
        return Octets.of(HexFormat.of().parseHex(hex));
    }
}
