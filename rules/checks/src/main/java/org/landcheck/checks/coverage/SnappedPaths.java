package org.landcheck.checks.coverage;

/**
 * The ways that segments take through nodes, one after the other, and the edges they run along.
 *
 * <p>Step {@code k} of a way stands at node {@code node(k)}; {@code edge(k)} leads on to the next
 * step, if there is one.
 */
final class SnappedPaths {
  private final SnappedNodes nodes;
  private final EdgeTable edges;
  private final int[] start;
  private final IntBag node = new IntBag();
  private final IntBag edge = new IntBag();

  /**
   * @param ends numbers of the ends of each segment, as {@link SnappedNodes#add} gave them
   */
  SnappedPaths(Segments segments, int[] ends, SnappedNodes nodes, EdgeTable edges) {
    this.nodes = nodes;
    this.edges = edges;
    start = new int[segments.size() + 1];
    for (int i = 0; i < segments.size(); i++) {
      int from = nodes.node(ends[2 * i]);
      int to = nodes.node(ends[2 * i + 1]);
      node.add(from);
      nodes.between(from, to, node);
      node.add(to);
      for (int k = edge.size(); k + 1 < node.size(); k++) {
        edge.add(
            edges.add(
                node.get(k),
                node.get(k + 1),
                segments.weight(i),
                segments.member(i),
                segments.group(i)));
      }
      edge.add(-1);
      start[i + 1] = node.size();
    }
  }

  SnappedNodes nodes() {
    return nodes;
  }

  EdgeTable edges() {
    return edges;
  }

  /** How many segments there are. */
  int size() {
    return start.length - 1;
  }

  /** First step of a segment. */
  int first(int segment) {
    return start[segment];
  }

  /** Last step of a segment. */
  int last(int segment) {
    return start[segment + 1] - 1;
  }

  /** How many steps all segments have. */
  int steps() {
    return node.size();
  }

  int node(int step) {
    return node.get(step);
  }

  /** Edge to the next step; -1 at the last, or if both count as one node. */
  int edge(int step) {
    return edge.get(step);
  }
}
