package org.landcheck.checks.coverage;

import org.locationtech.jts.geom.Geometry;

/**
 * Two members whose interiors meet.
 *
 * @param first the smaller member number
 * @param shape polygonal part of their intersection
 * @param width how wide it is at its widest place
 */
public record PairOverlap(int first, int second, Geometry shape, double area, double width) {}
