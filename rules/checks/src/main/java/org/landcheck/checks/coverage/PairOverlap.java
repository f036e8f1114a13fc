package org.landcheck.checks.coverage;

import java.util.function.Supplier;
import org.locationtech.jts.geom.Geometry;

/**
 * Two members whose interiors meet. As long as neither is edited, the same object stands for them
 * in every version of the data.
 */
public final class PairOverlap {
  private final int first;
  private final int second;
  private final Geometry shape;
  private final double area;
  private final boolean wide;
  private final Facts facts = new Facts();

  PairOverlap(int first, int second, Geometry shape, double area, boolean wide) {
    this.first = first;
    this.second = second;
    this.shape = shape;
    this.area = area;
    this.wide = wide;
  }

  /** The same overlap with nothing known about it. */
  PairOverlap forgetting() {
    return new PairOverlap(first, second, shape, area, wide);
  }

  /** The smaller member number. */
  public int first() {
    return first;
  }

  public int second() {
    return second;
  }

  /** Polygonal part of their intersection. */
  public Geometry shape() {
    return shape;
  }

  public double area() {
    return area;
  }

  /** Whether it is somewhere wider than the tolerance. */
  public boolean wide() {
    return wide;
  }

  /**
   * Something about it that is worked out once as long as neither of the two is edited, be it a
   * value only.
   *
   * @param work is made of nothing but the two features and the key
   */
  public <T> T about(Object key, Supplier<T> work) {
    return facts.of(key, work);
  }
}
