package org.lagebuch.access;

import java.util.Collection;
import java.util.Collections;
import java.util.Set;

/**
 * A person or a program at the door.
 *
 * @param id a pseudonym; the one grants name
 * @param roles in the whole installation, lower case
 */
public record Who(String id, Set<String> roles) {
    public Who {
        roles = Set.copyOf(roles);
    }

    boolean isAny(Collection<String> some) {
        return !Collections.disjoint(roles, some);
    }
}
