package org.landcheck.sample;

import java.util.Arrays;

/** Small changes to open rings ({@code x0, y0, x1, y1 …}); every one makes a new array. */
final class Ring {
  private Ring() {}

  /** Index of a vertex, or -1. */
  static int indexOf(double[] ring, double x, double y) {
    for (int i = 0; i < ring.length; i += 2) {
      if (ring[i] == x && ring[i + 1] == y) {
        return i / 2;
      }
    }
    return -1;
  }

  static double[] withVertex(double[] ring, int i, double[] point) {
    double[] changed = ring.clone();
    changed[2 * i] = point[0];
    changed[2 * i + 1] = point[1];
    return changed;
  }

  /** Puts points in behind vertex {@code i}. */
  static double[] inserted(double[] ring, int i, double... points) {
    double[] longer = Arrays.copyOf(ring, ring.length + points.length);
    int at = 2 * i + 2;
    System.arraycopy(ring, at, longer, at + points.length, ring.length - at);
    System.arraycopy(points, 0, longer, at, points.length);
    return longer;
  }

  static double[] reversed(double[] ring) {
    double[] turned = new double[ring.length];
    for (int i = 0; i < ring.length; i += 2) {
      turned[i] = ring[ring.length - 2 - i];
      turned[i + 1] = ring[ring.length - 1 - i];
    }
    return turned;
  }

  /** The same ring, begun a third of the way along. */
  static double[] begunElsewhere(double[] ring) {
    int first = ring.length / 6 * 2;
    double[] turned = Arrays.copyOfRange(ring, first, ring.length + first);
    System.arraycopy(ring, 0, turned, ring.length - first, first);
    return turned;
  }

  static double[] vertex(double[] ring, int i) {
    int v = Math.floorMod(i, ring.length / 2);
    return new double[] {ring[2 * v], ring[2 * v + 1]};
  }

  /** Length of the line from the vertex before to the one behind. */
  static double base(double[] ring, int i) {
    double[] a = vertex(ring, i - 1);
    double[] b = vertex(ring, i + 1);
    return Math.sqrt((b[0] - a[0]) * (b[0] - a[0]) + (b[1] - a[1]) * (b[1] - a[1]));
  }

  /** Vertex {@code i} of a counter-clockwise ring moved outward by so many metres. */
  static double[] outward(double[] ring, int i, double metres) {
    double[] a = vertex(ring, i - 1);
    double[] b = vertex(ring, i + 1);
    double[] v = vertex(ring, i);
    double length = base(ring, i);
    return point(v[0] + (b[1] - a[1]) / length * metres, v[1] - (b[0] - a[0]) / length * metres);
  }

  static double[] point(double x, double y) {
    return new double[] {HexMesh.rounded(x), HexMesh.rounded(y)};
  }

  /** A point between two. */
  static double[] between(double[] a, double[] b, double share) {
    return point(a[0] + share * (b[0] - a[0]), a[1] + share * (b[1] - a[1]));
  }
}
