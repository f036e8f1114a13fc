package org.landcheck.checks.coverage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The open edges of a tile, part by part. A part that was there before is the same object again, so
 * that what was found out about it need not be found out again.
 */
final class TileParts {
  static final TileParts NONE = new TileParts(List.of(), new int[0], new NodeTable(0), new int[0]);

  private final List<TilePart> parts;
  private final int[] partOfEdge;
  private final NodeTable nodes;
  private final int[] partOfNode;

  private TileParts(List<TilePart> parts, int[] partOfEdge, NodeTable nodes, int[] partOfNode) {
    this.parts = parts;
    this.partOfEdge = partOfEdge;
    this.nodes = nodes;
    this.partOfNode = partOfNode;
  }

  static TileParts of(TileGrid grid, int tile, Segments open, TileParts before) {
    if (open.size() == 0) {
      return NONE;
    }
    NodeTable nodes = new NodeTable(0);
    int[] from = new int[open.size()];
    int[] to = new int[open.size()];
    for (int e = 0; e < open.size(); e++) {
      from[e] = nodes.add(open.x0(e), open.y0(e), open.group(e));
      to[e] = nodes.add(open.x1(e), open.y1(e), open.group(e));
    }
    UnionFind sets = new UnionFind(nodes.size());
    for (int e = 0; e < open.size(); e++) {
      sets.join(from[e], to[e]);
    }
    Map<Integer, Integer> numbers = new HashMap<>();
    List<Segments> edges = new ArrayList<>();
    int[] partOfEdge = new int[open.size()];
    for (int e = 0; e < open.size(); e++) {
      int part = numbers.computeIfAbsent(sets.root(from[e]), root -> numbers.size());
      if (part == edges.size()) {
        edges.add(new Segments());
      }
      edges.get(part).add(open, e);
      partOfEdge[e] = part;
    }
    int[] partOfNode = new int[nodes.size()];
    List<DoubleBag> exits = new ArrayList<>();
    edges.forEach(each -> exits.add(new DoubleBag()));
    for (int n = 0; n < nodes.size(); n++) {
      partOfNode[n] = numbers.get(sets.root(n));
      if (grid.tileOf(nodes.x(n), nodes.y(n)) != tile) {
        exits.get(partOfNode[n]).add(nodes.x(n), nodes.y(n));
      }
    }
    Map<TilePart, TilePart> known = new HashMap<>();
    before.parts.forEach(part -> known.put(part, part));
    List<TilePart> parts = new ArrayList<>();
    for (int i = 0; i < edges.size(); i++) {
      TilePart part = new TilePart(edges.get(i).trimmed(), exits.get(i).toArray());
      parts.add(known.getOrDefault(part, part));
    }
    return new TileParts(parts, partOfEdge, nodes, partOfNode);
  }

  List<TilePart> parts() {
    return parts;
  }

  /** Part of an edge of the tile. */
  int partOfEdge(int edge) {
    return partOfEdge[edge];
  }

  /** Part that has a node, or -1. */
  int partAt(double x, double y, int group) {
    int node = nodes.find(x, y, group);
    return node < 0 ? -1 : partOfNode[node];
  }
}
