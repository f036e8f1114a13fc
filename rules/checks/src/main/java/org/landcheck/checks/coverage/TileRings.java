package org.landcheck.checks.coverage;

import java.util.Arrays;
import java.util.BitSet;
import java.util.function.IntConsumer;
import org.landcheck.api.PackedShapes;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.index.hprtree.HPRtree;

/**
 * The rings of a layer sorted into the tiles of a grid: which rings have segments in a tile, and
 * which meet an envelope.
 *
 * <p>A ring that meets few tiles is listed in each of them. One that meets many is cut into pieces
 * of bounded length, each listed where its segments are, so that neither one ring across a county
 * nor 100,000 polygons on top of each other cost more than their segments do.
 */
final class TileRings {
  static final int SEGMENTS_A_PIECE = 1024;
  private static final int FEW_TILES = 9;

  private final RingBoxes boxes;
  private final PackedShapes shapes;
  private final TileGrid grid;
  // pieces of long rings are numbered on from the number of rings
  private final IntBag pieceRing = new IntBag();
  private final IntBag pieceFrom = new IntBag();
  private final BitSet large = new BitSet();
  private final HPRtree largeRings = new HPRtree();
  private final int[] tileStart;
  private final int[] tilePieces;

  /**
   * @param left rows whose rings are left out
   */
  TileRings(RingBoxes boxes, TileGrid grid, BitSet left) {
    this.boxes = boxes;
    this.shapes = boxes.shapes();
    this.grid = grid;
    tileStart = new int[grid.tiles() + 1];
    int rings = shapes.rings();
    BitSet skipped = new BitSet();
    left.stream().forEach(row -> skipped.set(shapes.firstRing(row), shapes.firstRing(row + 1)));
    IntBag pairs = new IntBag();
    for (int ring = 0; ring < rings; ring++) {
      if (skipped.get(ring) || !boxes.isPlaced(ring)) {
        skipped.set(ring);
      } else if (isSmall(ring)) {
        forTiles(ring, tile -> tileStart[tile + 1]++);
      } else {
        large.set(ring);
        largeRings.insert(box(ring), ring);
        cut(ring, pairs);
      }
    }
    largeRings.build();
    for (int i = 0; i < pairs.size(); i += 2) {
      tileStart[pairs.get(i) + 1]++;
    }
    for (int tile = 0; tile < grid.tiles(); tile++) {
      tileStart[tile + 1] += tileStart[tile];
    }
    tilePieces = new int[tileStart[grid.tiles()]];
    int[] next = Arrays.copyOf(tileStart, grid.tiles());
    for (int ring = 0; ring < rings; ring++) {
      if (!skipped.get(ring) && !large.get(ring)) {
        int piece = ring;
        forTiles(ring, tile -> tilePieces[next[tile]++] = piece);
      }
    }
    for (int i = 0; i < pairs.size(); i += 2) {
      tilePieces[next[pairs.get(i)]++] = pairs.get(i + 1);
    }
  }

  private boolean isSmall(int ring) {
    return shapes.vertices(ring) <= SEGMENTS_A_PIECE + 1
        && grid.count(boxes.minX(ring), boxes.minY(ring), boxes.maxX(ring), boxes.maxY(ring))
            <= FEW_TILES;
  }

  private void forTiles(int ring, IntConsumer tiles) {
    grid.forTiles(boxes.minX(ring), boxes.minY(ring), boxes.maxX(ring), boxes.maxY(ring), tiles);
  }

  /** Whether a ring is listed where its segments are only. */
  boolean isLarge(int ring) {
    return large.get(ring);
  }

  /** How many rings are. */
  int large() {
    return large.cardinality();
  }

  Envelope box(int ring) {
    return new Envelope(boxes.minX(ring), boxes.maxX(ring), boxes.minY(ring), boxes.maxY(ring));
  }

  /** Adds (tile, piece) for every tile that a segment of a piece belongs to. */
  private void cut(int ring, IntBag pairs) {
    double[] xy = new double[2 * SEGMENTS_A_PIECE + 2];
    int segments = shapes.vertices(ring) - 1;
    for (int from = 0; from < segments; from += SEGMENTS_A_PIECE) {
      int piece = shapes.rings() + pieceRing.size();
      pieceRing.add(ring);
      pieceFrom.add(from);
      int count = Math.min(SEGMENTS_A_PIECE, segments - from);
      shapes.copy(ring, from, count + 1, xy);
      int[] tiles = new int[count];
      for (int s = 0; s < count; s++) {
        tiles[s] = tileOf(grid, xy, s);
      }
      Arrays.stream(tiles)
          .distinct()
          .forEach(
              tile -> {
                pairs.add(tile);
                pairs.add(piece);
              });
    }
  }

  private static int tileOf(TileGrid grid, double[] xy, int s) {
    return grid.tileOf(xy[2 * s], xy[2 * s + 1], xy[2 * s + 2], xy[2 * s + 3]);
  }

  /** The tiles that segments of a row's rings may belong to; some may come several times. */
  void tilesOf(int row, IntConsumer tiles) {
    for (int ring = shapes.firstRing(row); ring < shapes.firstRing(row + 1); ring++) {
      if (!boxes.isPlaced(ring)) {
        continue;
      }
      if (isSmall(ring)) {
        forTiles(ring, tiles);
      } else {
        double[] xy = new double[2 * shapes.vertices(ring)];
        shapes.copy(ring, xy);
        for (int s = 0; s + 1 < shapes.vertices(ring); s++) {
          tiles.accept(tileOf(grid, xy, s));
        }
      }
    }
  }

  RingBoxes boxes() {
    return boxes;
  }

  TileGrid grid() {
    return grid;
  }

  int firstPiece(int tile) {
    return tileStart[tile];
  }

  int endPiece(int tile) {
    return tileStart[tile + 1];
  }

  int piece(int i) {
    return tilePieces[i];
  }

  int ring(int piece) {
    return piece < shapes.rings() ? piece : pieceRing.get(piece - shapes.rings());
  }

  /** Copies a piece's vertices to the beginning of an array and returns how many there are. */
  int load(int piece, double[] xy) {
    int ring = ring(piece);
    if (piece < shapes.rings()) {
      shapes.copy(ring, xy);
      return shapes.vertices(ring);
    }
    int from = pieceFrom.get(piece - shapes.rings());
    int count = Math.min(SEGMENTS_A_PIECE + 1, shapes.vertices(ring) - from);
    shapes.copy(ring, from, count, xy);
    return count;
  }

  /** Upper bound of the segments that belong to a tile. */
  int segmentsNear(int tile) {
    int sum = 0;
    for (int i = tileStart[tile]; i < tileStart[tile + 1]; i++) {
      sum += Math.min(SEGMENTS_A_PIECE, shapes.vertices(ring(tilePieces[i])) - 1);
    }
    return sum;
  }

  /** Passes rings whose envelope may meet the given one; a ring may come several times. */
  void within(Envelope envelope, IntConsumer rings) {
    largeRings.query(envelope, ring -> rings.accept((Integer) ring));
    grid.forTiles(
        envelope,
        tile -> {
          for (int i = tileStart[tile]; i < tileStart[tile + 1]; i++) {
            int ring = tilePieces[i];
            if (ring < shapes.rings() && boxes.meets(ring, envelope)) {
              rings.accept(ring);
            }
          }
        });
  }
}
