package org.landcheck.checks.coverage;

import org.locationtech.jts.geom.Polygon;

/**
 * A bounded face between open borders in which the number of polygons is not what it should be. As
 * long as no edit comes near it, the same object stands for it in every version of the data.
 */
public final class Face {
  private final Polygon polygon;
  private final int group;
  private final int depth;

  Face(Polygon polygon, int group, int depth) {
    this.polygon = polygon;
    this.group = group;
    this.depth = depth;
  }

  /** Its shape without what other outlines enclose in it, normalised. */
  public Polygon polygon() {
    return polygon;
  }

  /** Group of the borders around it. */
  public int group() {
    return group;
  }

  /** Polygons in it, less those that count as taken away. */
  public int depth() {
    return depth;
  }
}
