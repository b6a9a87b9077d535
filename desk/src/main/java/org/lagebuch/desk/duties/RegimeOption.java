package org.lagebuch.desk.duties;

import java.util.List;

/** A regime to choose. */
record RegimeOption(String id, String name) {
    static List<RegimeOption> of(List<DutyCard> duties) {
        return duties.stream()
                .map(duty -> new RegimeOption(duty.regime(), duty.regimeName()))
                .distinct()
                .toList();
    }
}
