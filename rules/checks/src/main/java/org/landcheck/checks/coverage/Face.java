package org.landcheck.checks.coverage;

import java.util.function.Supplier;
import org.locationtech.jts.geom.Polygon;

/**
 * A bounded face between open borders in which the number of polygons is not what it should be. As
 * long as no edit comes near it, the same object stands for it in every version of the data: what
 * was found out about it holds for as long as it is around.
 */
public final class Face {
  /** What is said about a face may speak of polygons so near it; layer units. */
  static final double NEAR = 0.001;

  private final Polygon polygon;
  private final int group;
  private final int depth;
  private final Facts facts = new Facts();

  Face(Polygon polygon, int group, int depth) {
    this.polygon = polygon;
    this.group = group;
    this.depth = depth;
  }

  /** The same face with nothing known about it. */
  Face forgetting() {
    return new Face(polygon, group, depth);
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

  /**
   * Something about it that is worked out once as long as no polygon that comes within a millimetre
   * of its envelope is edited, be it a value only.
   *
   * @param work gives the same whoever does it, and is made of nothing but the face, those polygons
   *     and the key
   */
  public <T> T about(Object key, Supplier<T> work) {
    return facts.of(key, work);
  }
}
