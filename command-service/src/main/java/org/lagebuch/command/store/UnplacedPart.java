package org.lagebuch.command.store;

import org.jspecify.annotations.Nullable;
import org.lagebuch.ledger.Commitment;
import org.lagebuch.ledger.Digest;
import org.lagebuch.ledger.Leaf;
import org.lagebuch.ledger.Octets;
import org.lagebuch.ledger.PartSeal;
import org.lagebuch.log.PersonKeys;
import org.lagebuch.log.StoredPart;

/**
 * A part with its salt and commitment, which hold wherever it is stored; its seal does not.
 *
 * @param key of the person it is about; absent where it is about none and stays in the clear
 */
record UnplacedPart(String name, Octets salt, Octets content, Digest commitment, PersonKeys.@Nullable PersonKey key) {
    private static final int BYTES_MAX = 256 << 10;
    private static final int NONCE_BYTES = 12;

    /** @throws TooLarge where there is more than a part may hold */
    static UnplacedPart of(String name, String text, PersonKeys.@Nullable PersonKey key, NonceSource random) {
        Octets content = Octets.ofUtf8(text);
        if (content.size() > BYTES_MAX) throw new TooLarge("the part " + name + " is larger than 256 KiB");
        Octets salt = random.bytes(PartSeal.SALT_BYTES);
        return new UnplacedPart(name, salt, content, Commitment.of(name, salt, content), key);
    }

    int bytes() {
        return content.size();
    }

    Leaf.Part committed() {
        return new Leaf.Part(name, commitment);
    }

    StoredPart at(Proposal.Place place, NonceSource nonces) {
        return new StoredPart(name, commitment, stored(place, nonces));
    }

    private Octets stored(Proposal.Place place, NonceSource nonces) {
        if (key == null) return PartSeal.inClear(salt, content);
        PartSeal.Place sealPlace = new PartSeal.Place(place.origin(), place.position(), name);
        return PartSeal.seal(key.key(), key.id(), nonces.bytes(NONCE_BYTES), sealPlace, salt, content);
    }
}
