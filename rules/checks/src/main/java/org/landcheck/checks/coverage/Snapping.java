package org.landcheck.checks.coverage;

import java.util.BitSet;
import java.util.List;
import java.util.function.IntBinaryOperator;
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
    SnappedPaths paths = paths(tile, here);
    SnappedNodes nodes = paths.nodes();
    EdgeTable edges = paths.edges();
    Segments open = new Segments();
    for (int e = 0; e < edges.size(); e++) {
      if (edges.weight(e) == 0) {
        continue;
      }
      double ax = nodes.x(edges.from(e));
      double ay = nodes.y(edges.from(e));
      double bx = nodes.x(edges.to(e));
      double by = nodes.y(edges.to(e));
      if (grid.tileOf(ax, ay, bx, by) == tile) {
        addRounded(ax, ay, bx, by, edges, e, open);
      }
    }
    return alone
        ? new TileBorders(
            open.sorted(),
            oneSided(tile, here, paths),
            SettledParts.of(grid, tile, halo(tolerance), rest[tile].size(), paths))
        : new TileBorders(open.sorted(), List.of(), SettledParts.NONE);
  }

  private void addRounded(
      double ax, double ay, double bx, double by, EdgeTable edges, int e, Segments open) {
    double x0 = precision.makePrecise(ax);
    double y0 = precision.makePrecise(ay);
    double x1 = precision.makePrecise(bx);
    double y1 = precision.makePrecise(by);
    if (x0 != x1 || y0 != y1) {
      open.add(x0, y0, x1, y1, edges.weight(e), edges.member(e), edges.group(e));
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

  /** The paths of the segments near a tile through all nodes, whoever has them. */
  private SnappedPaths paths(int tile, Segments here) {
    int[] ends = new int[2 * here.size()];
    for (double margin = MARGIN * tolerance; ; margin *= 2) {
      NodeRegion region = new NodeRegion(grid, here, margin);
      BitSet owners = new BitSet();
      region.forTiles(each -> reach.forOwners(each, owners::set));
      owners.clear(tile);
      SnappedNodes nodes = new SnappedNodes(tolerance, here.size());
      for (int i = 0; i < here.size(); i++) {
        ends[2 * i] = nodes.add(here.x0(i), here.y0(i));
        ends[2 * i + 1] = nodes.add(here.x1(i), here.y1(i));
      }
      owners.stream().forEach(owner -> addNodes(rest[owner], region, nodes));
      nodes.cluster();
      if (!nodes.meetRim(region)) {
        return new SnappedPaths(here, ends, nodes, new EdgeTable(first, here.size()));
      }
    }
  }

  private static void addNodes(Segments segments, NodeRegion region, SnappedNodes nodes) {
    for (int i = 0; i < segments.size(); i++) {
      if (region.contains(segments.x0(i), segments.y0(i))) {
        nodes.add(segments.x0(i), segments.y0(i));
      }
      if (region.contains(segments.x1(i), segments.y1(i))) {
        nodes.add(segments.x1(i), segments.y1(i));
      }
    }
  }

  private List<OneSidedVertex> oneSided(int tile, Segments here, SnappedPaths paths) {
    OneSidedVertices found = new OneSidedVertices(paths, first);
    for (int i = 0; i < here.size(); i++) {
      int start = paths.first(i);
      int end = paths.last(i);
      for (int k = start + 1; k < end; k++) {
        if (isIn(tile, paths, k)) {
          found.addBetween(start, k, end, here.member(i));
        }
      }
      if (isShared(paths, start) && isIn(tile, paths, start)) {
        found.addEnd(paths.node(start), here.x0(i), here.y0(i), here.member(i));
      }
      if (isShared(paths, end) && isIn(tile, paths, end)) {
        found.addEnd(paths.node(end), here.x1(i), here.y1(i), here.member(i));
      }
    }
    return found.vertices();
  }

  private static boolean isShared(SnappedPaths paths, int step) {
    return paths.nodes().isShared(paths.node(step));
  }

  private boolean isIn(int tile, SnappedPaths paths, int step) {
    int node = paths.node(step);
    return grid.tileOf(paths.nodes().x(node), paths.nodes().y(node)) == tile;
  }
}
