package org.lagebuch.log;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** What was found so far. A broken log may be broken everywhere, and nobody reads more than a thousand findings. */
public final class Findings {
    private static final int MAX = 1000;

    private final List<Finding> found = new ArrayList<>();

    public void add(Finding finding) {
        if (!isFull()) found.add(finding);
    }

    void addAll(Collection<? extends Finding> more) {
        more.forEach(this::add);
    }

    public boolean isFull() {
        return found.size() >= MAX;
    }

    public List<Finding> all() {
        return List.copyOf(found);
    }
}
