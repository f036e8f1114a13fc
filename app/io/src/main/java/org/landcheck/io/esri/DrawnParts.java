package org.landcheck.io.esri;

import java.util.Arrays;
import org.landcheck.io.shape.UnreadableShapeException;

/**
 * The vertices of one shape with the lines that its curves are drawn as; heights and measures
 * change evenly along them.
 */
public final class DrawnParts {
  /** More than the curves of any real shape need. */
  private static final int MOST = 1 << 20;

  private final double[] straightXy;
  private final double[] straightZs;
  private final double[] straightMs;
  private double[] xy;
  private double[] zs;
  private double[] ms;
  private int size;

  /**
   * @param zs heights by vertex, null if there are none
   * @param ms measures by vertex, null if there are none
   */
  public DrawnParts(double[] xy, double[] zs, double[] ms) {
    this.straightXy = xy;
    this.straightZs = zs;
    this.straightMs = ms;
    this.xy = new double[2 * xy.length];
    this.zs = zs == null ? null : new double[xy.length];
    this.ms = ms == null ? null : new double[xy.length];
  }

  /**
   * @param starts by part, and the end
   * @param segments by the vertex they begin at, null where it goes on straight
   * @param tolerance how far lines may be from the curves, in units of the coordinates
   * @return where each part now begins, and the end
   * @throws UnreadableShapeException if there would be more vertices than any real shape has
   */
  public int[] draw(int[] starts, CurveSegment[] segments, double tolerance)
      throws UnreadableShapeException {
    int[] moved = new int[starts.length];
    for (int part = 0; part + 1 < starts.length; part++) {
      moved[part] = size;
      for (int vertex = starts[part]; vertex < starts[part + 1]; vertex++) {
        add(straightXy[2 * vertex], straightXy[2 * vertex + 1], vertex, 0);
        if (segments[vertex] != null && vertex + 1 < starts[part + 1]) {
          between(vertex, segments[vertex], tolerance);
        }
      }
    }
    moved[starts.length - 1] = size;
    xy = Arrays.copyOf(xy, 2 * size);
    zs = zs == null ? null : Arrays.copyOf(zs, size);
    ms = ms == null ? null : Arrays.copyOf(ms, size);
    return moved;
  }

  private void between(int vertex, CurveSegment segment, double tolerance)
      throws UnreadableShapeException {
    int at = 2 * vertex;
    double[] line =
        segment.draw(
            straightXy[at], straightXy[at + 1], straightXy[at + 2], straightXy[at + 3], tolerance);
    int steps = line.length / 2 - 1;
    for (int step = 1; step < steps; step++) {
      add(line[2 * step], line[2 * step + 1], vertex, (double) step / steps);
    }
  }

  /** Adds a vertex that lies some part of the way from one to the next. */
  private void add(double x, double y, int vertex, double part) throws UnreadableShapeException {
    if (2 * size == xy.length) {
      if (size > MOST + straightXy.length) {
        throw new UnreadableShapeException("曲线过多，无法改成折线", "too many curves to draw");
      }
      int room = Math.max(16, 2 * size);
      xy = Arrays.copyOf(xy, 2 * room);
      zs = zs == null ? null : Arrays.copyOf(zs, room);
      ms = ms == null ? null : Arrays.copyOf(ms, room);
    }
    xy[2 * size] = x;
    xy[2 * size + 1] = y;
    if (zs != null) {
      zs[size] = between(straightZs, vertex, part);
    }
    if (ms != null) {
      ms[size] = between(straightMs, vertex, part);
    }
    size++;
  }

  private static double between(double[] values, int vertex, double part) {
    return part == 0
        ? values[vertex]
        : values[vertex] + part * (values[vertex + 1] - values[vertex]);
  }

  /** Number of vertices so far. */
  public int count() {
    return size;
  }

  /** {@code x, y} of every vertex, after {@link #draw}. */
  public double[] xy() {
    return xy;
  }

  /** Heights by vertex, null if there are none. */
  public double[] zs() {
    return zs;
  }

  /** Measures by vertex, null if there are none. */
  public double[] ms() {
    return ms;
  }
}
