package org.landcheck.checks.coverage;

import org.locationtech.jts.geom.Polygon;

/**
 * A bounded region between unmatched segments: everywhere in it lie equally many polygons.
 *
 * @param group group of the segments around it
 */
public record Face(Polygon polygon, int group) {}
