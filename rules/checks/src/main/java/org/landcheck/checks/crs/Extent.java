package org.landcheck.checks.crs;

import java.util.Arrays;
import java.util.BitSet;
import org.landcheck.api.Inspection;
import org.landcheck.api.Layer;
import org.landcheck.checks.rows.Boxes;
import org.landcheck.checks.rows.Overlay;
import org.landcheck.checks.rows.RowBlocks;
import org.locationtech.jts.geom.Envelope;

/**
 * How far a layer extends. Kept by block of rows beneath its edits, so that only blocks that lost a
 * row are looked at again.
 */
final class Extent {
  private final Envelope[] blocks;

  private record Key(Layer base) {}

  private Extent(Envelope[] blocks) {
    this.blocks = blocks;
  }

  /** The envelope of all shapes of a version of a layer, null as JTS has it if there are none. */
  static Envelope of(Overlay version, Inspection inspection) {
    Layer base = version.base();
    return inspection.shared(new Key(base), () -> new Extent(blocks(base, inspection))).of(version);
  }

  private static Envelope[] blocks(Layer layer, Inspection inspection) {
    Envelope[] blocks = new Envelope[RowBlocks.count(layer.size())];
    RowBlocks.each(
        layer.size(),
        inspection,
        (block, from, to) -> {
          Boxes boxes = new Boxes(layer);
          blocks[block] = new Envelope();
          for (int row = from; row < to; row++) {
            expand(blocks[block], boxes.of(row));
          }
        });
    return blocks;
  }

  private Envelope of(Overlay version) {
    Envelope extent = new Envelope();
    BitSet broken = new BitSet();
    Arrays.stream(version.lost()).forEach(row -> broken.set(row / RowBlocks.ROWS));
    Boxes before = new Boxes(version.base());
    for (int block = 0; block < blocks.length; block++) {
      if (!broken.get(block)) {
        extent.expandToInclude(blocks[block]);
      } else {
        int end = Math.min(version.base().size(), (block + 1) * RowBlocks.ROWS);
        for (int row = block * RowBlocks.ROWS; row < end; row++) {
          if (version.rowOfBase(row) >= 0) {
            expand(extent, before.of(row));
          }
        }
      }
    }
    Boxes boxes = new Boxes(version.layer());
    for (int row : version.touched()) {
      expand(extent, boxes.of(row));
    }
    return extent;
  }

  /** A shape without numbers is nowhere. */
  private static void expand(Envelope extent, Envelope box) {
    if (Boxes.isFinite(box)) {
      extent.expandToInclude(box);
    }
  }
}
