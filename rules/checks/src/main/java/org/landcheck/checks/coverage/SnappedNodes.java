package org.landcheck.checks.coverage;

import java.util.Arrays;
import java.util.function.IntConsumer;

/**
 * The end points of segments within a region, those closer than the tolerance as one node: the
 * lexicographically smallest point of a cluster stands for all.
 *
 * <p>Clusters are transitive. If one comes near the rim of the region it may go on beyond it; then
 * the region must be made larger, so that a cluster looks the same from wherever it is seen.
 */
final class SnappedNodes {
  private final NodeTable table;
  private final double tolerance;
  private PointGrid grid;

  /**
   * @param expected about how many points there will be
   */
  SnappedNodes(double tolerance, int expected) {
    this.table = new NodeTable(tolerance, expected);
    this.tolerance = tolerance;
  }

  /** Number of an end point, before it is known which count as one. */
  int add(double x, double y) {
    return table.add(x, y);
  }

  /** Builds the clusters. Call once, after all adds. */
  void cluster() {
    table.cluster();
    grid = new PointGrid(table.points(), clusters());
  }

  private int[] clusters() {
    int[] clusters = new int[table.size()];
    int count = 0;
    for (int i = 0; i < clusters.length; i++) {
      if (table.clusterOf(i) == i) {
        clusters[count++] = i;
      }
    }
    return Arrays.copyOf(clusters, count);
  }

  /**
   * Whether two different points that count as one lie within the tolerance of the region's rim.
   */
  boolean meetRim(NodeRegion region) {
    for (int i = 0; i < table.size(); i++) {
      boolean alone = table.clusterOf(i) == i && !table.isShared(i);
      if (!alone && !region.contains(table.x(i), table.y(i), tolerance)) {
        return true;
      }
    }
    return false;
  }

  /** Node of an end point. */
  int node(int number) {
    return table.clusterOf(number);
  }

  /** Whether several points count as one node. */
  boolean isShared(int node) {
    return table.isShared(node);
  }

  /** How many end points have numbers, of nodes and others. */
  int size() {
    return table.size();
  }

  double x(int node) {
    return table.x(node);
  }

  double y(int node) {
    return table.y(node);
  }

  /** Passes nodes near the segment between two nodes. */
  void near(int from, int to, IntConsumer nodes) {
    grid.near(x(from), y(from), x(to), y(to), tolerance, nodes);
  }

  /**
   * Where along the segment between two nodes, from 0 to 1, another lies within the tolerance of
   * it; negative if it does not, or at the ends.
   */
  double along(int node, int from, int to) {
    if (node == from || node == to) {
      return -1;
    }
    double dx = x(to) - x(from);
    double dy = y(to) - y(from);
    double px = x(node) - x(from);
    double py = y(node) - y(from);
    double length2 = dx * dx + dy * dy;
    double along = px * dx + py * dy;
    double across = px * dy - py * dx;
    boolean on = along > 0 && along < length2 && across * across <= tolerance * tolerance * length2;
    return on ? along / length2 : -1;
  }

  /** How far a node is from the line through two others. */
  double offset(int node, int from, int to) {
    double dx = x(to) - x(from);
    double dy = y(to) - y(from);
    double across = (x(node) - x(from)) * dy - (y(node) - y(from)) * dx;
    return Math.abs(across) / Math.sqrt(dx * dx + dy * dy);
  }

  /** Adds the nodes within the tolerance of a segment, from its start to its end, without these. */
  void between(int from, int to, IntBag path) {
    int start = path.size();
    near(
        from,
        to,
        node -> {
          if (along(node, from, to) > 0) {
            path.add(node);
          }
        });
    if (path.size() - start > 1) {
      int[] found = path.from(start);
      path.cut(start);
      Arrays.stream(found)
          .distinct()
          .boxed()
          .sorted(
              (a, b) -> {
                int order = Double.compare(along(a, from, to), along(b, from, to));
                order = order != 0 ? order : Double.compare(x(a), x(b));
                return order != 0 ? order : Double.compare(y(a), y(b));
              })
          .forEach(path::add);
    }
  }
}
