package org.landcheck.checks.coverage;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntBinaryOperator;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.PrecisionModel;

/**
 * Takes borders out that coincide within the tolerance although their vertices differ: real data
 * have vertices on one side of a border only, or twice within a millimetre.
 *
 * <p>End points closer than the tolerance are one node, and a segment that passes a node within the
 * tolerance runs through it. After that the pieces cancel like segments do. Both are said of nodes
 * and segments as they are, not of what became of others, so the order of work has no influence,
 * and what is left in a tile depends on what lies in it and next to it only. Nothing is moved: the
 * nodes serve detection.
 */
final class Snapping {
  /** How far beyond what is looked at nodes are taken in, in tolerances, at first. */
  private static final int MARGIN = 8;

  /** Cells of the fine grid to a tolerance. */
  private static final int CELLS = 100;

  private final TileGrid grid;
  private final Segments[] rest;
  private final TileReach reach;
  private final double tolerance;
  private final IntBinaryOperator first;
  private final boolean alone;
  private final PrecisionModel precision;

  /**
   * @param rest unmatched segments by tile
   * @param reach with a halo of at least {@link #halo}
   * @param first of two members the one to be named
   * @param alone whether the segments are those of one coverage, all of group 0: then one-sided
   *     vertices and settled segments are told as well
   */
  Snapping(
      TileGrid grid,
      Segments[] rest,
      TileReach reach,
      double tolerance,
      IntBinaryOperator first,
      boolean alone) {
    this.grid = grid;
    this.rest = rest;
    this.reach = reach;
    this.tolerance = tolerance;
    this.first = first;
    this.alone = alone;
    this.precision = precision(tolerance);
  }

  /**
   * Side of the cells of the fine grid that what is left lies on, in layer units: {@link
   * PlanarFaces} nodes on it.
   */
  static double cell(double tolerance) {
    return tolerance / CELLS;
  }

  /** Distance below which noding on the fine grid could make two edges meet. */
  static double closeness(double tolerance) {
    return 2 * cell(tolerance);
  }

  /** The fine grid. */
  static PrecisionModel precision(double tolerance) {
    return new PrecisionModel(CELLS / tolerance);
  }

  /** How near to a tile segments have a say in it. */
  static double halo(double tolerance) {
    return 2 * tolerance;
  }

  TileBorders borders(int tile) {
    Segments here = here(tile);
    if (here.size() == 0) {
      return TileBorders.NONE;
    }
    SnappedNodes nodes = nodes(here);
    EdgeTable table = new EdgeTable(first);
    List<int[]> paths = new ArrayList<>();
    for (int i = 0; i < here.size(); i++) {
      int[] path = nodes.path(nodes.of(here.x0(i), here.y0(i)), nodes.of(here.x1(i), here.y1(i)));
      paths.add(path);
      for (int n = 0; n + 1 < path.length; n++) {
        table.add(path[n], path[n + 1], here.weight(i), here.member(i), here.group(i));
      }
    }
    Segments open = new Segments();
    for (int e = 0; e < table.size(); e++) {
      double ax = nodes.x(table.from(e));
      double ay = nodes.y(table.from(e));
      double bx = nodes.x(table.to(e));
      double by = nodes.y(table.to(e));
      if (table.weight(e) > 0 && grid.tileOf(ax, ay, bx, by) == tile) {
        addRounded(ax, ay, bx, by, table, e, open);
      }
    }
    if (!alone) {
      return new TileBorders(open.sorted(), List.of(), SettledParts.NONE);
    }
    int own = rest[tile].size();
    return new TileBorders(
        open.sorted(),
        oneSided(tile, here, paths, nodes, table),
        SettledParts.of(grid, tile, halo(tolerance), own, paths, nodes, table));
  }

  private void addRounded(
      double ax, double ay, double bx, double by, EdgeTable table, int e, Segments open) {
    double x0 = precision.makePrecise(ax);
    double y0 = precision.makePrecise(ay);
    double x1 = precision.makePrecise(bx);
    double y1 = precision.makePrecise(by);
    if (x0 != x1 || y0 != y1) {
      open.add(x0, y0, x1, y1, table.weight(e), table.member(e), table.group(e));
    }
  }

  /** All segments that come near a tile, its own first. */
  private Segments here(int tile) {
    Segments here = rest[tile].copy();
    double halo = halo(tolerance);
    for (int visitor : reach.visitors(tile)) {
      Segments theirs = rest[visitor];
      for (int i = 0; i < theirs.size(); i++) {
        if (theirs.meets(i, grid, tile, halo)) {
          here.add(theirs, i);
        }
      }
    }
    return here;
  }

  /** The nodes near some segments, whoever has them. */
  private SnappedNodes nodes(Segments here) {
    Envelope box = new Envelope();
    for (int i = 0; i < here.size(); i++) {
      box.expandToInclude(here.x0(i), here.y0(i));
      box.expandToInclude(here.x1(i), here.y1(i));
    }
    for (double margin = MARGIN * tolerance; ; margin *= 2) {
      Envelope wide = new Envelope(box);
      wide.expandBy(margin);
      BitSet owners = new BitSet();
      grid.forTiles(wide, tile -> reach.forOwners(tile, owners::set));
      SnappedNodes nodes = new SnappedNodes(tolerance);
      owners.stream().forEach(owner -> addNodes(rest[owner], wide, nodes));
      nodes.cluster();
      if (!nodes.meetRim(wide.getMinX(), wide.getMinY(), wide.getMaxX(), wide.getMaxY())) {
        return nodes;
      }
    }
  }

  private static void addNodes(Segments segments, Envelope box, SnappedNodes nodes) {
    for (int i = 0; i < segments.size(); i++) {
      if (box.contains(segments.x0(i), segments.y0(i))) {
        nodes.add(segments.x0(i), segments.y0(i));
      }
      if (box.contains(segments.x1(i), segments.y1(i))) {
        nodes.add(segments.x1(i), segments.y1(i));
      }
    }
  }

  private List<OneSidedVertex> oneSided(
      int tile, Segments here, List<int[]> paths, SnappedNodes nodes, EdgeTable table) {
    OneSidedVertices found = new OneSidedVertices(nodes, table, first);
    for (int i = 0; i < here.size(); i++) {
      int[] path = paths.get(i);
      for (int n = 1; n + 1 < path.length; n++) {
        if (grid.tileOf(nodes.x(path[n]), nodes.y(path[n])) == tile) {
          found.addBetween(path, n, here.member(i), here.group(i));
        }
      }
      if (grid.tileOf(nodes.x(path[0]), nodes.y(path[0])) == tile) {
        found.addEnd(here.x0(i), here.y0(i), here.member(i));
      }
      int last = path[path.length - 1];
      if (grid.tileOf(nodes.x(last), nodes.y(last)) == tile) {
        found.addEnd(here.x1(i), here.y1(i), here.member(i));
      }
    }
    return found.vertices();
  }
}
