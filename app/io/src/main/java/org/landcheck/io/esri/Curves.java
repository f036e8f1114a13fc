package org.landcheck.io.esri;

import java.nio.ByteBuffer;
import org.landcheck.io.shape.UnreadableShapeException;

/** Reads the curves of the shapes of a column, and counts the shapes that have any. */
public final class Curves {
  /** For shapes that cannot have curves. */
  static final Curves NONE = new Curves(0);

  /** Where a curve begins, what sort it is of, and the shortest description. */
  private static final int LEAST = 8 + 20;

  private final double tolerance;
  private int shapes;

  /**
   * @param tolerance how far lines may be from the curves they stand for, in units of the
   *     coordinates
   */
  public Curves(double tolerance) {
    this.tolerance = tolerance;
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

  double tolerance() {
    return tolerance;
  }

  /** How many shapes had curves that were drawn as lines. */
  public int shapes() {
    return shapes;
  }
}
