package org.landcheck.checks.coverage;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Nodes open edges and cuts them into sets that hang together.
 *
 * <p>Only edges that come close to another are noded. Noding is by snap rounding on the grid of
 * {@link Snapping#cell}, which is fully noded whatever the input; the copy that is noded serves
 * detection only. Edges that balance afterwards are dropped, and only those.
 */
final class Noding {
  private final double tolerance;
  private final NodeTable nodes = new NodeTable(0);
  private final EdgeTable table = new EdgeTable((known, other) -> other, 16);

  private Noding(double tolerance) {
    this.tolerance = tolerance;
  }

  /**
   * The outlines of some open edges of one group.
   *
   * @param close edges that must be noded
   */
  static List<Outline> outlines(Segments edges, BitSet close, double tolerance) {
    Noding noding = new Noding(tolerance);
    for (int e = close.nextClearBit(0); e < edges.size(); e = close.nextClearBit(e + 1)) {
      noding.add(edges.x0(e), edges.y0(e), edges.x1(e), edges.y1(e), edges.weight(e));
    }
    if (!close.isEmpty()) {
      noding.addNoded(edges, close);
    }
    return noding.connected(edges);
  }

  private void add(double x0, double y0, double x1, double y1, int weight) {
    table.add(nodes.add(x0, y0), nodes.add(x1, y1), weight, 0, 0);
  }

  private void addNoded(Segments edges, BitSet close) {
    Segments some = new Segments();
    close.stream().forEach(e -> some.add(edges, e));
    new SnapRounding(some, Snapping.precision(tolerance))
        .forParts(
            Snapping.closeness(tolerance),
            (x0, y0, x1, y1, e) -> add(x0, y0, x1, y1, some.weight(e)));
  }

  private List<Outline> connected(Segments given) {
    int group = given.group(0);
    UnionFind sets = new UnionFind(nodes.size());
    for (int e = 0; e < table.size(); e++) {
      if (table.weight(e) > 0) {
        sets.join(table.from(e), table.to(e));
      }
    }
    Map<Integer, Segments> byRoot = new HashMap<>();
    List<Segments> all = new ArrayList<>();
    for (int e = 0; e < table.size(); e++) {
      if (table.weight(e) > 0) {
        int from = table.from(e);
        int to = table.to(e);
        Segments set = byRoot.get(sets.root(from));
        if (set == null) {
          set = new Segments();
          byRoot.put(sets.root(from), set);
          all.add(set);
        }
        set.add(nodes.x(from), nodes.y(from), nodes.x(to), nodes.y(to), table.weight(e), 0, group);
      }
    }
    // most hang together and need no noding: then they are not kept a second time
    return all.size() == 1 && all.get(0).isLike(given)
        ? List.of(new Outline(given))
        : all.stream().map(set -> new Outline(set.trimmed())).toList();
  }
}
