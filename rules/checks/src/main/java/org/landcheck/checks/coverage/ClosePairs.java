package org.landcheck.checks.coverage;

import java.util.Arrays;
import java.util.Comparator;
import org.locationtech.jts.algorithm.Angle;
import org.locationtech.jts.geom.CoordinateXY;

/**
 * The pairs of segments that come within a distance of each other, apart from the node that
 * neighbours share: neighbours count only if one runs back along the other. Where many segments
 * leave a node, of those that run along each other only the ones next to each other are paired.
 */
final class ClosePairs {
  /** Segments at a node that are no longer compared each with each. */
  private static final int MANY_AT_NODE = 8;

  /** Takes the numbers of two segments that come close; the same pair may come again. */
  @FunctionalInterface
  interface Visitor {
    void visit(int a, int b);
  }

  private final Segments segments;
  private final double distance;
  private final Visitor found;
  private final NodeTable nodes = new NodeTable(0);
  private final int[] from;
  private final int[] to;
  private long compared;

  private ClosePairs(Segments segments, double distance, Visitor found) {
    this.segments = segments;
    this.distance = distance;
    this.found = found;
    this.from = new int[segments.size()];
    this.to = new int[segments.size()];
    for (int i = 0; i < from.length; i++) {
      from[i] = nodes.add(segments.x0(i), segments.y0(i), segments.group(i));
      to[i] = nodes.add(segments.x1(i), segments.y1(i), segments.group(i));
    }
  }

  /**
   * @param segments those of different groups never come close
   * @param distance in layer units
   * @return how many pairs were compared
   */
  static long find(Segments segments, double distance, Visitor found) {
    if (segments.size() < 2) {
      return 0;
    }
    ClosePairs pairs = new ClosePairs(segments, distance, found);
    pairs.compareAtNodes();
    pairs.compareByGroup();
    return pairs.compared;
  }

  private void compareAtNodes() {
    int[] start = new int[nodes.size() + 1];
    for (int i = 0; i < from.length; i++) {
      start[from[i] + 1]++;
      start[to[i] + 1]++;
    }
    for (int n = 0; n < nodes.size(); n++) {
      start[n + 1] += start[n];
    }
    int[] at = new int[2 * from.length];
    int[] next = Arrays.copyOf(start, nodes.size());
    for (int i = 0; i < from.length; i++) {
      at[next[from[i]]++] = i;
      at[next[to[i]]++] = i;
    }
    for (int n = 0; n < nodes.size(); n++) {
      int count = start[n + 1] - start[n];
      if (count > MANY_AT_NODE) {
        compareByAngle(n, Arrays.copyOfRange(at, start[n], start[n + 1]));
        continue;
      }
      for (int i = start[n]; i < start[n + 1]; i++) {
        for (int j = i + 1; j < start[n + 1]; j++) {
          compareNeighbours(n, at[i], at[j]);
        }
      }
    }
  }

  /** Of segments that run along each other those next to each other in angle do. */
  private void compareByAngle(int node, int[] some) {
    CoordinateXY origin = new CoordinateXY(nodes.x(node), nodes.y(node));
    double[] angles = new double[some.length];
    Integer[] order = new Integer[some.length];
    for (int i = 0; i < some.length; i++) {
      int far = farEnd(node, some[i]);
      angles[i] = Angle.angle(origin, new CoordinateXY(nodes.x(far), nodes.y(far)));
      order[i] = i;
    }
    Arrays.sort(order, Comparator.comparingDouble(i -> angles[i]));
    for (int i = 0; i < order.length; i++) {
      int next = 1;
      while (next < order.length
          && compareNeighbours(node, some[order[i]], some[order[(i + next) % order.length]])) {
        next++;
      }
    }
  }

  private int farEnd(int node, int segment) {
    return from[segment] == node ? to[segment] : from[segment];
  }

  private boolean compareNeighbours(int node, int a, int b) {
    compared++;
    int p = farEnd(node, a);
    int q = farEnd(node, b);
    boolean along = isNear(p, node, q) || isNear(q, node, p);
    if (along) {
      found.visit(a, b);
    }
    return along;
  }

  private void compareByGroup() {
    Integer[] order = new Integer[from.length];
    Arrays.setAll(order, i -> i);
    Arrays.sort(order, Comparator.comparingInt(segments::group));
    int begin = 0;
    for (int i = 1; i <= order.length; i++) {
      if (i == order.length || segments.group(order[i]) != segments.group(order[begin])) {
        int[] some = Arrays.stream(order, begin, i).mapToInt(s -> s).toArray();
        new CloseCells(segments, distance, from, to, this::compare).search(some);
        begin = i;
      }
    }
  }

  private void compare(int a, int b) {
    compared++;
    if (isClose(a, b)) {
      found.visit(a, b);
    }
  }

  private boolean isClose(int a, int b) {
    if (apart(nodes.x(from[a]), nodes.x(to[a]), nodes.x(from[b]), nodes.x(to[b]))
        || apart(nodes.y(from[a]), nodes.y(to[a]), nodes.y(from[b]), nodes.y(to[b]))) {
      return false;
    }
    // where rounding could hide that two segments cross, an end of one is near the other
    return side(a, from[b]) > 0 != side(a, to[b]) > 0 && side(b, from[a]) > 0 != side(b, to[a]) > 0
        || isNear(from[b], from[a], to[a])
        || isNear(to[b], from[a], to[a])
        || isNear(from[a], from[b], to[b])
        || isNear(to[a], from[b], to[b]);
  }

  private boolean apart(double a, double b, double c, double d) {
    return Math.max(a, b) + distance < Math.min(c, d) || Math.max(c, d) + distance < Math.min(a, b);
  }

  private double side(int segment, int node) {
    double x = nodes.x(from[segment]);
    double y = nodes.y(from[segment]);
    return (nodes.x(to[segment]) - x) * (nodes.y(node) - y)
        - (nodes.y(to[segment]) - y) * (nodes.x(node) - x);
  }

  /** Whether a node lies within the distance of the line between two others. */
  private boolean isNear(int node, int a, int b) {
    double dx = nodes.x(b) - nodes.x(a);
    double dy = nodes.y(b) - nodes.y(a);
    double px = nodes.x(node) - nodes.x(a);
    double py = nodes.y(node) - nodes.y(a);
    double share = (px * dx + py * dy) / (dx * dx + dy * dy);
    double nearest = share > 0 ? Math.min(share, 1) : 0;
    double x = px - nearest * dx;
    double y = py - nearest * dy;
    return x * x + y * y <= distance * distance;
  }
}
