package org.lagebuch.desk.overview;

import java.util.List;

/**
 * The facts of one kind.
 *
 * @param y of its middle
 * @param count with those that have no place on the axis
 */
record Lane(String kind, String name, String sign, double y, int count, List<Mark> marks) {
    /**
     * One fact, or several that lie so close that they would cover each other.
     *
     * @param width more than its least only where it is not known when it happened
     */
    record Mark(double x, double width, int count, String title) {}
}
