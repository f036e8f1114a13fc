package org.landcheck.api;

import java.nio.DoubleBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;

/**
 * Packs shapes row after row. A reader that decodes polygons itself gives their rings one by one
 * ({@link #ring}) and then ends the row ({@link #polygon} or {@link #multiPolygon}); what it gave
 * for a row that turns out unreadable it takes back ({@link #abandon}). For one thread.
 */
public final class PackedShapesBuilder {
  private final VertexSpace space;
  private final List<DoubleBuffer> chunks = new ArrayList<>();
  private DoubleBuffer chunk;
  private int[] firstRing = new int[64];
  private long[] start = new long[64];
  private int[] vertices = new int[64];
  private final BitSet holes = new BitSet();
  private final BitSet multi = new BitSet();
  private final Map<Integer, Geometry> loose = new HashMap<>();
  private int rows;
  private int rings;

  public PackedShapesBuilder(VertexSpace space) {
    this.space = space;
  }

  /** Takes the next row's shape, whatever it is. */
  public void add(Geometry shape) {
    if (!isPackable(shape)) {
      loose(shape);
      return;
    }
    for (int i = 0; i < shape.getNumGeometries(); i++) {
      Polygon part = (Polygon) shape.getGeometryN(i);
      for (int r = -1; r < part.getNumInteriorRing(); r++) {
        double[] xy = PackedXY.of(r < 0 ? part.getExteriorRing() : part.getInteriorRingN(r));
        ring(xy, xy.length / 2, r >= 0);
      }
    }
    endRow(shape instanceof MultiPolygon);
  }

  private static boolean isPackable(Geometry shape) {
    if (shape.isEmpty() || !(shape instanceof Polygon || shape instanceof MultiPolygon)) {
      return false;
    }
    for (int i = 0; i < shape.getNumGeometries(); i++) {
      Polygon part = (Polygon) shape.getGeometryN(i);
      for (int r = -1; r < part.getNumInteriorRing(); r++) {
        LinearRing ring = r < 0 ? part.getExteriorRing() : part.getInteriorRingN(r);
        int points = ring.getNumPoints();
        if (points == 0
            || points > PackedShapes.LONGEST_RING
            || ring.getCoordinateSequence().getDimension() != 2) {
          return false;
        }
      }
    }
    return true;
  }

  /** Takes the next row's shape as an object. */
  public void loose(Geometry shape) {
    if (shape != Layer.NO_GEOMETRY) {
      loose.put(rows, shape);
    }
    endRow(false);
  }

  /** Whether a ring of so many vertices can be packed. */
  public static boolean fits(int count) {
    return count > 0 && count <= PackedShapes.LONGEST_RING;
  }

  /**
   * Takes a ring of the row that is being made.
   *
   * @param xy begins with the ring's vertices, the first one again at the end
   * @param count number of vertices, one that {@link #fits}
   * @param hole whether it is a hole of the last shell
   */
  public void ring(double[] xy, int count, boolean hole) {
    int size = 2 * count;
    if (chunk == null || chunk.remaining() < size) {
      chunk = space.chunk(size);
      chunks.add(chunk);
    }
    if (rings == start.length) {
      int room = rings + (rings >> 1);
      start = Arrays.copyOf(start, room);
      vertices = Arrays.copyOf(vertices, room);
    }
    start[rings] = (long) (chunks.size() - 1) << 32 | chunk.position();
    vertices[rings] = count;
    if (hole) {
      holes.set(rings);
    }
    chunk.put(xy, 0, size);
    rings++;
  }

  /** Ends a row that is one polygon of the rings given since the last row. */
  public void polygon() {
    endRow(false);
  }

  /** Ends a row that is several polygons. */
  public void multiPolygon() {
    endRow(true);
  }

  private void endRow(boolean several) {
    if (several) {
      multi.set(rows);
    }
    rows++;
    if (rows == firstRing.length) {
      firstRing = Arrays.copyOf(firstRing, rows + (rows >> 1));
    }
    firstRing[rows] = rings;
  }

  /** Forgets the rings given since the last row. */
  public void abandon() {
    for (int ring = rings - 1; ring >= firstRing[rows]; ring--) {
      int chunk = (int) (start[ring] >>> 32);
      if (chunk == chunks.size() - 1) {
        chunks.get(chunk).position((int) start[ring]);
      }
    }
    holes.clear(firstRing[rows], Math.max(rings, firstRing[rows]));
    rings = firstRing[rows];
  }

  /** All rows taken; the builder is then used up. */
  public PackedShapes build() {
    if (!chunks.isEmpty()) {
      space.giveBack(chunks.get(chunks.size() - 1));
    }
    DoubleBuffer[] read = new DoubleBuffer[chunks.size()];
    for (int i = 0; i < read.length; i++) {
      read[i] = chunks.get(i);
      read[i].clear();
    }
    return new PackedShapes(
        Arrays.copyOf(firstRing, rows + 1),
        Arrays.copyOf(start, rings),
        Arrays.copyOf(vertices, rings),
        holes,
        multi,
        read,
        loose);
  }
}
