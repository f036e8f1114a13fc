package org.landcheck.checks.coverage;

import java.util.Arrays;

/**
 * Unmatched segments as a directed multigraph over clustered end points, cancelled once more so
 * that borders whose vertices differ by less than the tolerance vanish too.
 */
final class CycleGraph {
  private final NodeTable nodes;
  private final int[] from;
  private final int[] to;
  private final int[] weight;
  private final int[] member;
  private final int[] group;
  private final int[] outStart;
  private final int[] outEdges;
  private final int[] inStart;
  private final int[] inEdges;

  CycleGraph(UnmatchedSegments segments, double tolerance) {
    nodes = new NodeTable(tolerance);
    int[] ends = new int[2 * segments.size()];
    for (int i = 0; i < segments.size(); i++) {
      ends[2 * i] = nodes.add(segments.x0(i), segments.y0(i));
      ends[2 * i + 1] = nodes.add(segments.x1(i), segments.y1(i));
    }
    nodes.cluster();
    EdgeTable table = new EdgeTable(segments.size());
    for (int i = 0; i < segments.size(); i++) {
      table.add(
          nodes.clusterOf(ends[2 * i]),
          nodes.clusterOf(ends[2 * i + 1]),
          segments.weight(i),
          segments.member(i),
          segments.group(i));
    }
    int size = table.unbalanced();
    from = new int[size];
    to = new int[size];
    weight = new int[size];
    member = new int[size];
    group = new int[size];
    table.copyUnbalanced(from, to, weight, member, group);
    outStart = new int[nodes.size() + 1];
    inStart = new int[nodes.size() + 1];
    outEdges = index(from, outStart);
    inEdges = index(to, inStart);
  }

  private static int[] index(int[] node, int[] start) {
    for (int n : node) {
      start[n + 1]++;
    }
    for (int n = 1; n < start.length; n++) {
      start[n] += start[n - 1];
    }
    int[] next = Arrays.copyOf(start, start.length);
    int[] edges = new int[node.length];
    for (int e = 0; e < node.length; e++) {
      edges[next[node[e]]++] = e;
    }
    return edges;
  }

  NodeTable nodes() {
    return nodes;
  }

  int edges() {
    return from.length;
  }

  int from(int edge) {
    return from[edge];
  }

  int to(int edge) {
    return to[edge];
  }

  /** Polygons more on the left than on the right; 0 once zipped. */
  int weight(int edge) {
    return weight[edge];
  }

  int member(int edge) {
    return member[edge];
  }

  int group(int edge) {
    return group[edge];
  }

  void takeOne(int edge) {
    weight[edge]--;
  }

  int outCount(int node) {
    return outStart[node + 1] - outStart[node];
  }

  int out(int node, int i) {
    return outEdges[outStart[node] + i];
  }

  int inCount(int node) {
    return inStart[node + 1] - inStart[node];
  }

  int in(int node, int i) {
    return inEdges[inStart[node] + i];
  }
}
