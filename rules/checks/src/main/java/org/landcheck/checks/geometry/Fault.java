package org.landcheck.checks.geometry;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/**
 * One reason why a shape is invalid.
 *
 * @param kind as in the messages: {@code self-intersection} …
 * @param shape the place of the fault: a point, or a line where borders run on each other
 * @param at the point to go to; NaN where the coordinates themselves are broken
 * @param count how many like it this one stands for
 */
record Fault(String kind, Geometry shape, Coordinate at, int count) {}
