package org.lagebuch.desk.story;

import java.util.ArrayList;
import java.util.List;

/** The facts of one day, or of one month or year where the day is not known. */
record Rail(String name, List<Line> lines) {
    static List<Rail> of(List<Line> lines) {
        List<Rail> rails = new ArrayList<>();
        for (Line line : lines) {
            String name = line.when().rail();
            boolean goesOn = !rails.isEmpty()
                    && (name.isEmpty() || rails.getLast().name().equals(name));
            if (!goesOn) rails.add(new Rail(name, new ArrayList<>()));
            rails.getLast().lines().add(line);
        }
        return rails;
    }
}
