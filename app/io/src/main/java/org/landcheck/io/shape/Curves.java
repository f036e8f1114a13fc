package org.landcheck.io.shape;

import java.util.List;
import org.landcheck.io.curve.CircularArc;
import org.locationtech.jts.geom.CoordinateSequence;

/** Draws the curves of shapes as lines, and counts the shapes that have any. For one thread. */
public final class Curves {
  /** What a shape may become: hostile ones would fill any memory. */
  private static final int MOST_VERTICES = 1 << 20;

  private final double tolerance;
  private long vertices;

  /** How many there were before the shape. */
  private long before;

  private boolean met;
  private int shapes;

  /**
   * @param tolerance how far lines may be from their curves, in units of the coordinates; see
   *     {@link org.landcheck.io.curve.Tolerance}
   */
  public Curves(double tolerance) {
    this.tolerance = tolerance;
  }

  /** How many shapes had curves. */
  public int shapes() {
    return shapes;
  }

  /** How many vertices all curves were drawn with, those of shapes that failed included. */
  public long vertices() {
    return vertices;
  }

  /** Another shape begins. */
  void begin() {
    before = vertices;
    met = false;
  }

  /** The shape was read well. */
  void end() {
    shapes += met ? 1 : 0;
  }

  /**
   * The line for a string of arcs.
   *
   * @param points ends of arcs at even places, a point within each arc between them
   * @throws UnreadableShapeException if their number is even or one, or the line is endless
   */
  CoordinateSequence string(CoordinateSequence points) throws UnreadableShapeException {
    int size = points.size();
    if (size == 0) {
      return points;
    }
    if (size % 2 == 0 || size == 1) {
      throw new UnreadableShapeException(
          "圆弧串有 " + size + " 个点，应为 3 个以上的奇数个",
          "arcs of " + size + " points, not an odd number from 3");
    }
    met = true;
    CurveLine line = new CurveLine(points.getDimension(), points.getMeasures());
    for (int i = 0; i + 2 < size; i += 2) {
      double[] xy =
          CircularArc.through(
              points.getX(i),
              points.getY(i),
              points.getX(i + 1),
              points.getY(i + 1),
              points.getX(i + 2),
              points.getY(i + 2),
              tolerance);
      vertices += xy.length / 2;
      if (vertices - before > MOST_VERTICES) {
        throw new UnreadableShapeException(
            "圆弧画成折线后超过 " + MOST_VERTICES + " 个点",
            "arcs as lines have over " + MOST_VERTICES + " points");
      }
      line.arc(points, i, xy);
    }
    return line.sequence();
  }

  /**
   * One line of several that follow each other.
   *
   * @throws UnreadableShapeException if one does not begin where the last ended
   */
  CoordinateSequence joined(List<CoordinateSequence> parts, int dimension, int measures)
      throws UnreadableShapeException {
    CurveLine line = new CurveLine(dimension, measures);
    CoordinateSequence last = null;
    for (CoordinateSequence part : parts) {
      if (part.size() == 0) {
        continue;
      }
      if (part.getDimension() != dimension || part.getMeasures() != measures) {
        throw new UnreadableShapeException(
            "复合曲线各段的维数不同", "segments of a curve differ in dimension");
      }
      line.append(part, last == null ? 0 : overlap(last, part));
      last = part;
    }
    return line.sequence();
  }

  /** How many points of a segment are there already; a gap within the tolerance is a line. */
  private int overlap(CoordinateSequence last, CoordinateSequence next)
      throws UnreadableShapeException {
    int end = last.size() - 1;
    double gap = Math.hypot(last.getX(end) - next.getX(0), last.getY(end) - next.getY(0));
    if (!(gap <= tolerance)) {
      throw new UnreadableShapeException("复合曲线各段首尾不相接", "segments of a curve do not meet");
    }
    return gap == 0 ? 1 : 0;
  }
}
