package org.landcheck.io.esri;

import java.nio.ByteBuffer;
import org.landcheck.io.curve.DrawnBudget;
import org.landcheck.io.shape.UnreadableShapeException;

/** Reads the curves of the shapes of a column, and counts the shapes that have any. */
public final class Curves {
  /** For shapes that cannot have curves. */
  static final Curves NONE = new Curves(0, new DrawnBudget(0));

  /** Where a curve begins, what sort it is of, and the shortest description. */
  private static final int LEAST = 8 + 20;

  private final double tolerance;
  private final DrawnBudget budget;
  private int shapes;

  /**
   * @param tolerance how far lines may be from the curves they stand for, in units of the
   *     coordinates
   * @param budget that of the file
   */
  public Curves(double tolerance, DrawnBudget budget) {
    this.tolerance = tolerance;
    this.budget = budget;
  }

  /**
   * @param content is read from its position on
   * @param vertices number of vertices of the shape
   * @return segments by the vertex they begin at, null where it goes on straight; null if all does
   */
  CurveSegment[] read(ByteBuffer content, int vertices) throws UnreadableShapeException {
    int count = content.remaining() < 4 ? -1 : content.getInt();
    if (count < 0 || count > content.remaining() / LEAST) {
      throw new UnreadableShapeException("曲线数据不完整", "curves cut off");
    }
    if (count == 0) {
      return null;
    }
    requireRoom();
    CurveSegment[] segments = new CurveSegment[vertices];
    int before = -1;
    for (int i = 0; i < count; i++) {
      if (content.remaining() < LEAST) {
        throw new UnreadableShapeException("曲线数据不完整", "curves cut off");
      }
      int start = content.getInt();
      if (start <= before || start >= vertices) {
        throw new UnreadableShapeException("曲线段的起点序号无效", "invalid start of a curve");
      }
      before = start;
      segments[start] = CurveSegment.read(content.getInt(), content);
    }
    shapes++;
    return segments;
  }

  /**
   * Counts the points that a shape was drawn with.
   *
   * @throws UnreadableShapeException if all curves together have more than the file can hold
   */
  void drawn(int points) throws UnreadableShapeException {
    budget.take(points);
    requireRoom();
  }

  private void requireRoom() throws UnreadableShapeException {
    if (budget.isSpent()) {
      throw new UnreadableShapeException(
          "文件中的曲线画成折线后的点太多，超出文件大小的正常比例",
          "the curves of the file draw more points than a file of this size should");
    }
  }

  double tolerance() {
    return tolerance;
  }

  /** How many shapes had curves that were drawn as lines. */
  public int shapes() {
    return shapes;
  }
}
