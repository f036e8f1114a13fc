package org.landcheck.checks.coverage;

import java.util.ArrayList;
import java.util.List;

/**
 * Takes out of a cycle graph the borders that coincide within the tolerance although their vertices
 * differ: real data have vertices on one side of a border only.
 *
 * <p>From a node that both sides share, it walks down the two sides at once, always moving the side
 * that is behind, as long as each side's next vertex lies within the tolerance of the other side's
 * segment. Where both meet again in one node the stretch is a slit narrower than the tolerance: its
 * edges are taken out and its one-sided vertices recorded. Whatever does not close up stays for
 * {@link Faces}. Nothing is moved.
 */
final class BorderZipper {
  /** No border has so many one-sided vertices between two shared ones; bounds hopeless walks. */
  private static final int LONGEST = 4096;

  private final CycleGraph graph;
  private final NodeTable nodes;
  private final double tolerance;
  private final List<OneSidedVertex> oneSided = new ArrayList<>();
  private final IntBag forward = new IntBag();
  private final IntBag backward = new IntBag();
  private final List<OneSidedVertex> passed = new ArrayList<>();

  BorderZipper(CycleGraph graph, double tolerance) {
    this.graph = graph;
    this.nodes = graph.nodes();
    this.tolerance = tolerance;
  }

  /** Zips all there is and returns the vertices that one side lacks. */
  List<OneSidedVertex> zip() {
    for (int node = 0; node < nodes.size(); node++) {
      for (int i = 0; i < graph.outCount(node); i++) {
        int out = graph.out(node, i);
        for (int j = 0; j < graph.inCount(node) && graph.weight(out) > 0; j++) {
          int in = graph.in(node, j);
          if (graph.weight(in) > 0 && graph.group(in) == graph.group(out)) {
            zipFrom(out, in);
          }
        }
      }
    }
    return oneSided;
  }

  private void zipFrom(int firstForward, int firstBackward) {
    forward.clear();
    backward.clear();
    passed.clear();
    int f = firstForward;
    int b = firstBackward;
    forward.add(f);
    backward.add(b);
    while (graph.to(f) != graph.from(b)) {
      if (forward.size() + backward.size() > LONGEST) {
        return;
      }
      if (onSegment(graph.to(f), graph.from(b), graph.to(b))) {
        pass(graph.to(f), f, b);
        f = nextForward(f, b);
        if (f < 0) {
          return;
        }
        forward.add(f);
      } else if (onSegment(graph.from(b), graph.from(f), graph.to(f))) {
        pass(graph.from(b), b, f);
        b = nextBackward(f, b);
        if (b < 0) {
          return;
        }
        backward.add(b);
      } else {
        return;
      }
    }
    forward.forEach(graph::takeOne);
    backward.forEach(graph::takeOne);
    oneSided.addAll(passed);
  }

  private void pass(int node, int edgeThatHas, int edgeThatLacks) {
    int has = graph.member(edgeThatHas);
    int lacks = graph.member(edgeThatLacks);
    if (has != lacks) {
      passed.add(new OneSidedVertex(nodes.x(node), nodes.y(node), has, lacks));
    }
  }

  private int nextForward(int f, int b) {
    int node = graph.to(f);
    int goal = graph.from(b);
    for (int i = 0; i < graph.outCount(node); i++) {
      int edge = graph.out(node, i);
      int end = graph.to(edge);
      if (usable(edge, f, forward)
          && (end == goal || onSegment(end, node, goal) || onSegment(goal, node, end))) {
        return edge;
      }
    }
    return -1;
  }

  private int nextBackward(int f, int b) {
    int node = graph.from(b);
    int goal = graph.to(f);
    for (int i = 0; i < graph.inCount(node); i++) {
      int edge = graph.in(node, i);
      int end = graph.from(edge);
      if (usable(edge, b, backward)
          && (end == goal || onSegment(end, node, goal) || onSegment(goal, node, end))) {
        return edge;
      }
    }
    return -1;
  }

  private boolean usable(int edge, int previous, IntBag path) {
    return graph.weight(edge) > 0
        && graph.group(edge) == graph.group(previous)
        && !path.contains(edge);
  }

  /**
   * Whether a node lies within the tolerance of the segment between two others, not at its ends.
   */
  private boolean onSegment(int node, int start, int end) {
    if (node == start || node == end) {
      return false;
    }
    double dx = nodes.x(end) - nodes.x(start);
    double dy = nodes.y(end) - nodes.y(start);
    double px = nodes.x(node) - nodes.x(start);
    double py = nodes.y(node) - nodes.y(start);
    double length2 = dx * dx + dy * dy;
    double along = px * dx + py * dy;
    double across = px * dy - py * dx;
    return along > 0 && along < length2 && across * across <= tolerance * tolerance * length2;
  }
}
