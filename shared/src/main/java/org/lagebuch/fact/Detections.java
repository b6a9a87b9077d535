package org.lagebuch.fact;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How we came to know. A case may have many detections; nothing merges them silently. */
public sealed interface Detections extends Happening {
    /** @param method VERIS discovery_method */
    record Detection(@Nullable String method, @Nullable Party byWhom) implements Detections {}

    record InboundNotice(@Nullable Party from, @Nullable String theirReference) implements Detections {}

    /**
     * A person says since when a party has been aware in the sense of a regime (GDPR Art. 33(1), NIS2 Art. 23(4)).
     *
     * @param basis the fact it rests on
     */
    record AwarenessEstablished(
            @Nullable Party party,
            @Nullable String regime,
            @Nullable Moment at,
            @Nullable UUID basis,
            @Nullable String reasons)
            implements Detections {}
}
