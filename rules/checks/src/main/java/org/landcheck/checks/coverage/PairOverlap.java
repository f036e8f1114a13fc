package org.landcheck.checks.coverage;

import org.locationtech.jts.geom.Geometry;

/**
 * Two members whose interiors meet.
 *
 * @param first the smaller member number
 * @param shape polygonal part of their intersection
 * @param wide whether it is somewhere wider than the tolerance
 */
public record PairOverlap(int first, int second, Geometry shape, double area, boolean wide) {}
