package org.lagebuch.fact;

import org.jspecify.annotations.Nullable;

/** What is done about it. */
public sealed interface Response extends Happening {
    record Containment(@Nullable Measure measure, @Nullable State state) implements Response {}

    /** A safeguard that stood before the incident. */
    record SafeguardInPlace(@Nullable String safeguard) implements Response {}

    enum Measure {
        SYSTEM_ISOLATED,
        SYSTEM_SHUT_DOWN,
        ACCOUNT_DISABLED,
        CREDENTIAL_RESET,
        SERVICE_SUSPENDED,
        TRAFFIC_BLOCKED,
        SUPPLIER_LINK_CUT,
        MALWARE_REMOVED,
        PATCH_APPLIED,
        NOT_STATED
    }

    enum State {
        DECIDED,
        STARTED,
        COMPLETED,
        FAILED,
        ROLLED_BACK
    }
}
