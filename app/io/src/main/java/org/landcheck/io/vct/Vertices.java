package org.landcheck.io.vct;

import java.io.IOException;
import java.util.Arrays;
import org.landcheck.api.BadInputException;

/** Vertices of the object that is being read, {@code x, y} each; used again for the next one. */
final class Vertices {
  private double[] xy = new double[256];
  private int size;

  void clear() {
    size = 0;
  }

  void add(double x, double y) {
    if (size == xy.length) {
      xy = Arrays.copyOf(xy, 2 * size);
    }
    xy[size] = x;
    xy[size + 1] = y;
    size += 2;
  }

  void addAll(double[] points) {
    for (int i = 0; i < points.length; i += 2) {
      add(points[i], points[i + 1]);
    }
  }

  /** Takes back the last vertex. */
  void removeLast() {
    size -= 2;
  }

  /** Reads points, a line each. */
  void read(VctLines lines, Axes axes, long count)
      throws IOException, BadInputException, BrokenRecord {
    // grows with what is there: the count may be a lie
    for (long i = 0; i < count; i++) {
      lines.require();
      if (!lines.point()) {
        throw lines.broken(
            "应有 " + count + " 个点，只读到 " + i + " 个",
            count + " points are declared, " + i + " are there");
      }
      axes.take(lines);
      add(axes.x(), axes.y());
    }
  }

  int count() {
    return size / 2;
  }

  double x(int index) {
    return xy[2 * index];
  }

  double y(int index) {
    return xy[2 * index + 1];
  }

  /** Begins with the vertices; to be read only, until the next change. */
  double[] raw() {
    return xy;
  }

  double[] copy() {
    return Arrays.copyOf(xy, size);
  }

  /** Whether there are at least three vertices and the last is the first. */
  boolean isRing() {
    int last = size - 2;
    return size >= 6 && xy[0] == xy[last] && xy[1] == xy[last + 1];
  }
}
