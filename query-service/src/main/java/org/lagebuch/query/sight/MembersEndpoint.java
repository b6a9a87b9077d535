package org.lagebuch.query.sight;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lagebuch.access.Deed;
import org.lagebuch.access.Members;
import org.lagebuch.access.Who;
import org.lagebuch.edge.Caller;
import org.lagebuch.query.asked.Asked;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Tells who takes part in a case now, and what whoever asks may do in it. Who took part before is in its timeline. */
@RestController
public final class MembersEndpoint {
    private final Sight sight;

    public MembersEndpoint(Sight sight) {
        this.sight = sight;
    }

    @GetMapping("/api/cases/{caseId}/access")
    Map<String, Object> members(@PathVariable("caseId") String caseId, Caller caller) {
        Instant now = sight.now();
        Members all = sight.members(Asked.caseId(caseId));
        List<Map<String, Object>> members = all.grants().stream()
                .filter(grant -> grant.isOn(now))
                .map(MembersEndpoint::told)
                .toList();
        return Map.of("caseId", caseId, "members", members, "may", may(all, now, caller));
    }

    private List<String> may(Members members, Instant now, Caller caller) {
        return sight.allowed(new Who(caller.id(), caller.roles()), members, now).stream()
                .filter(deed -> deed != Deed.OPEN)
                .map(Deed::word)
                .toList();
    }

    private static Map<String, Object> told(Members.Grant grant) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("person", grant.person());
        told.put("role", grant.part().word());
        if (grant.until() != null) told.put("until", grant.until().toString());
        return told;
    }
}
