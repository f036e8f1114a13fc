package org.landcheck.checks.geometry;

/** Which side of a line a point lies on, as long as rounding cannot have turned it round. */
final class SureSide {
  /** Bound on the rounding error of an orientation, relative to its two products (Shewchuk). */
  static final double ROUNDING = 3.3306690738754716e-16;

  /** More than products can lose that are too small to be held with all their digits. */
  static final double UNDERFLOW = 1e-300;

  private SureSide() {}

  /** Side of the line a-b that c surely lies on: 1 left, -1 right, 0 not sure. */
  static int of(double ax, double ay, double bx, double by, double cx, double cy) {
    return of((ax - cx) * (by - cy), (ay - cy) * (bx - cx));
  }

  /**
   * Sign of the difference of two products, each of two differences of exact numbers.
   *
   * @return 0 if not sure, also where numbers overflow
   */
  static int of(double left, double right) {
    double cross = left - right;
    double error = ROUNDING * (Math.abs(left) + Math.abs(right)) + UNDERFLOW;
    return cross > error ? 1 : -cross > error ? -1 : 0;
  }
}
