package org.landcheck.checks.coverage;

import java.util.BitSet;
import java.util.function.IntConsumer;
import org.locationtech.jts.geom.Envelope;

/**
 * Where nodes can be that have a say in some segments: the box around the short ones, and the tiles
 * along the long ones. A border may run through a whole county; the box around it would hold all
 * nodes there are.
 */
final class NodeRegion {
  private final TileGrid grid;
  private final Envelope box = new Envelope();
  private final BitSet tiles = new BitSet();

  /**
   * @param margin how far beyond the segments it reaches at least, in layer units
   */
  NodeRegion(TileGrid grid, Segments segments, double margin) {
    this.grid = grid;
    for (int i = 0; i < segments.size(); i++) {
      if (grid.isLong(segments.x0(i), segments.y0(i), segments.x1(i), segments.y1(i))) {
        segments.forTiles(i, grid, margin, tiles::set);
      } else {
        box.expandToInclude(segments.x0(i), segments.y0(i));
        box.expandToInclude(segments.x1(i), segments.y1(i));
      }
    }
    box.expandBy(margin);
  }

  boolean contains(double x, double y) {
    return box.contains(x, y) || !tiles.isEmpty() && tiles.get(grid.tileOf(x, y));
  }

  /** Whether all around a point lies in it. */
  boolean contains(double x, double y, double around) {
    return contains(x - around, y - around)
        && contains(x + around, y - around)
        && contains(x - around, y + around)
        && contains(x + around, y + around);
  }

  /** Passes the tiles that it meets; one may come twice. */
  void forTiles(IntConsumer met) {
    if (!box.isNull()) {
      grid.forTiles(box, met);
    }
    tiles.stream().forEach(met);
  }
}
