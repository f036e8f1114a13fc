package org.landcheck.checks.coverage;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateXY;
import org.locationtech.jts.geom.PrecisionModel;

/**
 * The edges of a cycle graph strung together from branching to branching, in pieces of bounded
 * length, with their points rounded to the grid that {@link Faces} nodes on.
 */
final class Chains {
  private static final int LONGEST = 512;

  /**
   * A stretch without a branching.
   *
   * @param weight polygons more on its left than on its right
   */
  record Chain(Coordinate[] points, int weight) {}

  private final CycleGraph graph;
  private final PrecisionModel grid;
  private final boolean[] seen;
  private final Map<Integer, List<Chain>> byGroup = new TreeMap<>();

  private Chains(CycleGraph graph, PrecisionModel grid) {
    this.graph = graph;
    this.grid = grid;
    this.seen = new boolean[graph.edges()];
  }

  /** All edges that are left, by group. */
  static Map<Integer, List<Chain>> of(CycleGraph graph, PrecisionModel grid) {
    Chains chains = new Chains(graph, grid);
    for (int edge = 0; edge < graph.edges(); edge++) {
      if (graph.weight(edge) > 0 && !chains.isPlain(graph.from(edge))) {
        chains.follow(edge);
      }
    }
    // what remains are rings without any branching
    for (int edge = 0; edge < graph.edges(); edge++) {
      if (graph.weight(edge) > 0) {
        chains.follow(edge);
      }
    }
    return chains.byGroup;
  }

  private void follow(int first) {
    int edge = first;
    while (edge >= 0 && !seen[edge]) {
      List<Coordinate> points = new ArrayList<>();
      points.add(point(graph.from(edge)));
      int weight = graph.weight(edge);
      int group = graph.group(edge);
      while (edge >= 0 && !seen[edge] && points.size() <= LONGEST) {
        seen[edge] = true;
        Coordinate next = point(graph.to(edge));
        if (!next.equals2D(points.get(points.size() - 1))) {
          points.add(next);
        }
        edge = isPlain(graph.to(edge)) ? onlyOut(graph.to(edge)) : -1;
      }
      if (points.size() > 1) {
        byGroup
            .computeIfAbsent(group, g -> new ArrayList<>())
            .add(new Chain(points.toArray(Coordinate[]::new), weight));
      }
    }
  }

  private Coordinate point(int node) {
    NodeTable nodes = graph.nodes();
    return new CoordinateXY(grid.makePrecise(nodes.x(node)), grid.makePrecise(nodes.y(node)));
  }

  /** Whether exactly one edge enters and one leaves: they then have the same weight and group. */
  private boolean isPlain(int node) {
    int out = 0;
    for (int i = 0; i < graph.outCount(node); i++) {
      out += graph.weight(graph.out(node, i)) > 0 ? 1 : 0;
    }
    int in = 0;
    for (int i = 0; i < graph.inCount(node); i++) {
      in += graph.weight(graph.in(node, i)) > 0 ? 1 : 0;
    }
    return out == 1 && in == 1;
  }

  private int onlyOut(int node) {
    for (int i = 0; i < graph.outCount(node); i++) {
      if (graph.weight(graph.out(node, i)) > 0) {
        return graph.out(node, i);
      }
    }
    return -1;
  }
}
