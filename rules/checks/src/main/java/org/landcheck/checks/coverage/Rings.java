package org.landcheck.checks.coverage;

import java.util.Arrays;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.landcheck.api.PackedXY;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/**
 * All rings of a set of polygons as raw arrays, cut into pieces of bounded length and sorted into a
 * grid of tiles. A tile lists every piece whose envelope meets it.
 *
 * <p>The grid holds about {@value #SEGMENTS_A_TILE} segments a tile, so that a tile's hash table
 * stays in the processor's cache, and doubles as the spatial index.
 */
final class Rings {
  private static final int SEGMENTS_A_PIECE = 1024;
  private static final int SEGMENTS_A_TILE = 8192;

  private final double[][] xy;
  private final int[] member;
  private final boolean[] reversed;
  // pieces: ring, first segment, and envelope minX minY maxX maxY
  private final int[] pieceRing;
  private final int[] pieceFrom;
  private final double[] pieceBox;
  // rings of several pieces: their pieces' envelopes do not cover their interior
  private final int[] longRings;
  private final Envelope[] longBoxes;
  private final Envelope extent;
  private final long segments;
  private final int columns;
  private final int rows;
  private final int[] tileStart;
  private final int[] tilePieces;

  static Rings of(Geometry[] shapes) {
    return new Rings(shapes, shapes.length);
  }

  /** The rings of some polygons, and turned round those of others, numbered on from the first. */
  static Rings difference(Geometry[] shapes, Geometry[] taken) {
    Geometry[] all = Arrays.copyOf(shapes, shapes.length + taken.length);
    System.arraycopy(taken, 0, all, shapes.length, taken.length);
    return new Rings(all, shapes.length);
  }

  private Rings(Geometry[] shapes, int turnedFrom) {
    int count = 0;
    int pieces = 0;
    for (Geometry shape : shapes) {
      for (int i = 0; i < shape.getNumGeometries(); i++) {
        if (shape.getGeometryN(i) instanceof Polygon part && !part.isEmpty()) {
          for (int r = -1; r < part.getNumInteriorRing(); r++) {
            count++;
            pieces += piecesOf(ring(part, r).getNumPoints() - 1);
          }
        }
      }
    }
    xy = new double[count][];
    member = new int[count];
    reversed = new boolean[count];
    pieceRing = new int[pieces];
    pieceFrom = new int[pieces];
    pieceBox = new double[4 * pieces];
    extent = new Envelope();
    long total = 0;
    int ring = 0;
    int piece = 0;
    for (int m = 0; m < shapes.length; m++) {
      for (int i = 0; i < shapes[m].getNumGeometries(); i++) {
        if (shapes[m].getGeometryN(i) instanceof Polygon part && !part.isEmpty()) {
          for (int r = -1; r < part.getNumInteriorRing(); r++) {
            double[] raw = PackedXY.of(ring(part, r));
            xy[ring] = raw;
            member[ring] = m;
            // interior to the left: shells counter-clockwise, holes clockwise
            boolean leftward = signedArea(raw) > 0 == (r < 0);
            reversed[ring] = leftward == (m >= turnedFrom);
            piece = addPieces(ring++, piece);
            total += raw.length / 2 - 1;
          }
        }
      }
    }
    segments = total;
    longRings = IntStream.range(0, count).filter(i -> piecesOf(xy[i].length / 2 - 1) > 1).toArray();
    longBoxes = new Envelope[longRings.length];
    for (int i = 0; i < longRings.length; i++) {
      longBoxes[i] = new PackedXY(xy[longRings[i]]).expandEnvelope(new Envelope());
    }
    double wanted = Math.max(1, (double) total / SEGMENTS_A_TILE);
    double ratio = extent.isNull() ? 1 : aspect(extent);
    columns = (int) Math.max(1, Math.min(4096, Math.round(Math.sqrt(wanted * ratio))));
    rows = (int) Math.max(1, Math.min(4096, Math.round(wanted / columns)));
    tileStart = new int[columns * rows + 1];
    for (int p = 0; p < pieces; p++) {
      forTiles(p, tile -> tileStart[tile + 1]++);
    }
    for (int t = 0; t < columns * rows; t++) {
      tileStart[t + 1] += tileStart[t];
    }
    tilePieces = new int[tileStart[columns * rows]];
    int[] next = Arrays.copyOf(tileStart, columns * rows);
    for (int p = 0; p < pieces; p++) {
      int index = p;
      forTiles(p, tile -> tilePieces[next[tile]++] = index);
    }
  }

  private static int piecesOf(int segmentCount) {
    return Math.max(1, (segmentCount + SEGMENTS_A_PIECE - 1) / SEGMENTS_A_PIECE);
  }

  private static double aspect(Envelope extent) {
    double floor = 1e-3 * Math.max(extent.getWidth(), extent.getHeight());
    return floor == 0
        ? 1
        : Math.max(extent.getWidth(), floor) / Math.max(extent.getHeight(), floor);
  }

  private static LinearRing ring(Polygon part, int r) {
    return r < 0 ? part.getExteriorRing() : part.getInteriorRingN(r);
  }

  private int addPieces(int ring, int first) {
    double[] raw = xy[ring];
    int segmentCount = raw.length / 2 - 1;
    int piece = first;
    for (int from = 0; from < Math.max(1, segmentCount); from += SEGMENTS_A_PIECE) {
      double minX = Double.POSITIVE_INFINITY;
      double minY = Double.POSITIVE_INFINITY;
      double maxX = Double.NEGATIVE_INFINITY;
      double maxY = Double.NEGATIVE_INFINITY;
      for (int i = from; i <= Math.min(segmentCount, from + SEGMENTS_A_PIECE); i++) {
        minX = Math.min(minX, raw[2 * i]);
        maxX = Math.max(maxX, raw[2 * i]);
        minY = Math.min(minY, raw[2 * i + 1]);
        maxY = Math.max(maxY, raw[2 * i + 1]);
      }
      pieceRing[piece] = ring;
      pieceFrom[piece] = from;
      pieceBox[4 * piece] = minX;
      pieceBox[4 * piece + 1] = minY;
      pieceBox[4 * piece + 2] = maxX;
      pieceBox[4 * piece + 3] = maxY;
      extent.expandToInclude(minX, minY);
      extent.expandToInclude(maxX, maxY);
      piece++;
    }
    return piece;
  }

  /** Twice the area enclosed, positive counter-clockwise; summed about the first point. */
  static double signedArea(double[] raw) {
    double x0 = raw[0];
    double y0 = raw[1];
    double sum = 0;
    for (int i = 2; i + 3 < raw.length; i += 2) {
      sum += (raw[i] - x0) * (raw[i + 3] - y0) - (raw[i + 2] - x0) * (raw[i + 1] - y0);
    }
    return sum;
  }

  private void forTiles(int piece, IntConsumer tiles) {
    forTiles(
        pieceBox[4 * piece],
        pieceBox[4 * piece + 1],
        pieceBox[4 * piece + 2],
        pieceBox[4 * piece + 3],
        tiles);
  }

  private void forTiles(double minX, double minY, double maxX, double maxY, IntConsumer tiles) {
    int lastColumn = column(maxX);
    int lastRow = row(maxY);
    for (int r = row(minY); r <= lastRow; r++) {
      for (int c = column(minX); c <= lastColumn; c++) {
        tiles.accept(r * columns + c);
      }
    }
  }

  private int column(double x) {
    double share = (x - extent.getMinX()) / extent.getWidth() * columns;
    return share > 0 ? Math.min(columns - 1, (int) share) : 0;
  }

  private int row(double y) {
    double share = (y - extent.getMinY()) / extent.getHeight() * rows;
    return share > 0 ? Math.min(rows - 1, (int) share) : 0;
  }

  int tiles() {
    return columns * rows;
  }

  /** The tile a point lies in; every point in exactly one. */
  int tileOf(double x, double y) {
    return row(y) * columns + column(x);
  }

  int member(int ring) {
    return member[ring];
  }

  long segments() {
    return segments;
  }

  Envelope extent() {
    return new Envelope(extent);
  }

  /** Passes every segment of a tile's pieces, also those that belong to other tiles. */
  void segmentsNear(int tile, SegmentVisitor visitor) {
    for (int i = tileStart[tile]; i < tileStart[tile + 1]; i++) {
      int piece = tilePieces[i];
      int ring = pieceRing[piece];
      double[] raw = xy[ring];
      int end = Math.min(raw.length / 2 - 1, pieceFrom[piece] + SEGMENTS_A_PIECE);
      for (int s = pieceFrom[piece]; s < end; s++) {
        visitor.visit(
            raw[2 * s] + 0.0,
            raw[2 * s + 1] + 0.0,
            raw[2 * s + 2] + 0.0,
            raw[2 * s + 3] + 0.0,
            reversed[ring],
            member[ring]);
      }
    }
  }

  /** Upper bound of the segments {@link #segmentsNear} passes. */
  int segmentsNear(int tile) {
    int sum = 0;
    for (int i = tileStart[tile]; i < tileStart[tile + 1]; i++) {
      int piece = tilePieces[i];
      sum += Math.min(SEGMENTS_A_PIECE, xy[pieceRing[piece]].length / 2 - 1 - pieceFrom[piece]);
    }
    return sum;
  }

  /** Passes the rings whose envelope meets the given one; a ring may come several times. */
  void within(Envelope envelope, IntConsumer ringVisitor) {
    if (!extent.intersects(envelope)) {
      return;
    }
    for (int i = 0; i < longRings.length; i++) {
      if (longBoxes[i].intersects(envelope)) {
        ringVisitor.accept(longRings[i]);
      }
    }
    forTiles(
        envelope.getMinX(),
        envelope.getMinY(),
        envelope.getMaxX(),
        envelope.getMaxY(),
        tile -> {
          for (int i = tileStart[tile]; i < tileStart[tile + 1]; i++) {
            int ring = pieceRing[tilePieces[i]];
            int first = 4 * tilePieces[i];
            if (envelope.getMaxX() >= pieceBox[first]
                && envelope.getMinX() <= pieceBox[first + 2]
                && envelope.getMaxY() >= pieceBox[first + 1]
                && envelope.getMinY() <= pieceBox[first + 3]) {
              ringVisitor.accept(ring);
            }
          }
        });
  }

  /** Takes one segment of a ring; {@code reversed} if the polygon lies to its right. */
  @FunctionalInterface
  interface SegmentVisitor {
    void visit(double x0, double y0, double x1, double y1, boolean reversed, int member);
  }
}
