package org.landcheck.checks.coverage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntBinaryOperator;

/** Collects vertices that agreeing borders do not share, each once. */
final class OneSidedVertices {
  private record Point(double x, double y) {}

  private final SnappedNodes nodes;
  private final EdgeTable table;
  private final IntBinaryOperator first;
  private final Set<OneSidedVertex> between = new LinkedHashSet<>();
  private final Map<Integer, Map<Point, Integer>> clusters = new HashMap<>();

  /**
   * @param first of two members the one to be named
   */
  OneSidedVertices(SnappedNodes nodes, EdgeTable table, IntBinaryOperator first) {
    this.nodes = nodes;
    this.table = table;
    this.first = first;
  }

  /**
   * Looks at a node that a member's segment passes without a vertex, if another border runs the
   * other way on both sides of it.
   */
  void addBetween(int[] path, int n, int lacks, int group) {
    int before = table.find(path[n - 1], path[n], group);
    int after = table.find(path[n], path[n + 1], group);
    if (!table.isTwoSided(before) || !table.isTwoSided(after)) {
      return;
    }
    int has = table.member(before, path[n]);
    if (has != lacks && has != Source.NOBODY) {
      double distance = nodes.offset(path[n], path[0], path[path.length - 1]);
      between.add(
          new OneSidedVertex(nodes.x(path[n]), nodes.y(path[n]), has, lacks, distance, true));
    }
  }

  /** Looks at an end point that may be one of several that count as one node. */
  void addEnd(double x, double y, int member) {
    int node = nodes.of(x, y);
    if (nodes.isShared(node)) {
      clusters
          .computeIfAbsent(node, n -> new HashMap<>())
          .merge(new Point(x, y), member, first::applyAsInt);
    }
  }

  List<OneSidedVertex> vertices() {
    List<OneSidedVertex> all = new ArrayList<>(between);
    clusters.forEach(
        (node, points) -> {
          Integer other = points.get(new Point(nodes.x(node), nodes.y(node)));
          points.forEach(
              (point, member) -> {
                double distance = Math.hypot(point.x - nodes.x(node), point.y - nodes.y(node));
                if (other != null && distance > 0 && !member.equals(other)) {
                  all.add(new OneSidedVertex(point.x, point.y, member, other, distance, false));
                }
              });
        });
    return all;
  }
}
