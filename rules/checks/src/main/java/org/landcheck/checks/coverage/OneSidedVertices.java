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

  private final SnappedPaths paths;
  private final SnappedNodes nodes;
  private final EdgeTable edges;
  private final IntBinaryOperator first;
  private final Set<OneSidedVertex> between = new LinkedHashSet<>();
  private final Map<Integer, Map<Point, Integer>> clusters = new HashMap<>();

  /**
   * @param first of two members the one to be named
   */
  OneSidedVertices(SnappedPaths paths, IntBinaryOperator first) {
    this.paths = paths;
    this.nodes = paths.nodes();
    this.edges = paths.edges();
    this.first = first;
  }

  /**
   * Looks at a node that a member's segment passes without a vertex, if another border runs the
   * other way on both sides of it.
   *
   * @param start first step of the segment
   * @param at the step that stands at the node
   * @param end last step of the segment
   */
  void addBetween(int start, int at, int end, int lacks) {
    int before = paths.edge(at - 1);
    if (!edges.isTwoSided(before) || !edges.isTwoSided(paths.edge(at))) {
      return;
    }
    int node = paths.node(at);
    int has = edges.member(before, node);
    if (has != lacks && has != Source.NOBODY) {
      double distance = nodes.offset(node, paths.node(start), paths.node(end));
      between.add(new OneSidedVertex(nodes.x(node), nodes.y(node), has, lacks, distance, true));
    }
  }

  /** Looks at an end point that is one of several that count as one node. */
  void addEnd(int node, double x, double y, int member) {
    clusters
        .computeIfAbsent(node, n -> new HashMap<>())
        .merge(new Point(x, y), member, first::applyAsInt);
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
