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
import org.locationtech.jts.geom.Polygon;

/**
 * The shapes of a layer in a few large arrays: 16 bytes a vertex, 12 a ring, 4 a row, and no object
 * a shape. Geometries are made when somebody asks for one.
 *
 * <p>The rings of polygons are numbered through the layer: those of a row follow each other, each
 * part's shell before its holes. Shapes that are no polygons, are empty, have other than two
 * dimensions or a ring longer than {@value #LONGEST_RING} vertices are kept as objects, and have no
 * rings here. Immutable, and safe for any number of threads.
 */
public final class PackedShapes {
  static final int LONGEST_RING = 1 << 16;

  /** Rows whose geometry a thread keeps at hand: those of a block that rules go through. */
  private static final int RECENT = 1024;

  private static final int RECENT_VERTICES = 512;
  private static final LinearRing[] NO_HOLES = {};

  private final int[] firstRing;
  private final int[] rowOfRing;
  private final long[] start;
  private final int[] vertices;
  private final BitSet holes;
  private final BitSet multi;
  private final DoubleBuffer[] chunks;
  private final Map<Integer, Geometry> loose;
  private final ThreadLocal<Recent> recent = ThreadLocal.withInitial(Recent::new);

  /**
   * @param firstRing by row, one more at the end
   * @param start chunk in the high half, place in it in the low half
   */
  PackedShapes(
      int[] firstRing,
      long[] start,
      int[] vertices,
      BitSet holes,
      BitSet multi,
      DoubleBuffer[] chunks,
      Map<Integer, Geometry> loose) {
    this.firstRing = firstRing;
    this.start = start;
    this.vertices = vertices;
    this.holes = holes;
    this.multi = multi;
    this.chunks = chunks;
    this.loose = loose;
    this.rowOfRing = rows(firstRing);
  }

  /** Row by ring; empty if every row has just one. */
  private static int[] rows(int[] firstRing) {
    int rows = firstRing.length - 1;
    boolean single = true;
    for (int row = 0; row < rows && single; row++) {
      single = firstRing[row + 1] == row + 1;
    }
    int[] ofRing = new int[single ? 0 : firstRing[rows]];
    for (int row = 0; row < rows && !single; row++) {
      Arrays.fill(ofRing, firstRing[row], firstRing[row + 1], row);
    }
    return ofRing;
  }

  /** A packed copy of the shapes of a layer. */
  public static PackedShapes of(Layer layer) {
    PackedShapesBuilder builder = new PackedShapesBuilder(VertexSpace.ofHeap());
    for (int row = 0; row < layer.size(); row++) {
      builder.add(layer.geometry(row));
    }
    return builder.build();
  }

  /** Number of rows. */
  public int size() {
    return firstRing.length - 1;
  }

  /** Number of rings of all rows. */
  public int rings() {
    return vertices.length;
  }

  /** First ring of a row; that of row {@link #size()} is the number of rings. */
  public int firstRing(int row) {
    return firstRing[row];
  }

  /** Row of a ring. */
  public int rowOf(int ring) {
    return rowOfRing.length == 0 ? ring : rowOfRing[ring];
  }

  /** Whether a ring is a hole of the last shell before it. */
  public boolean isHole(int ring) {
    return holes.get(ring);
  }

  /** Whether a row is several polygons, or one that its source counts as such. */
  public boolean isMulti(int row) {
    return multi.get(row);
  }

  /** Vertices of a ring, the first one again at the end. */
  public int vertices(int ring) {
    return vertices[ring];
  }

  /** Copies a ring as {@code x0, y0, x1, y1 …} to the beginning of an array long enough. */
  public void copy(int ring, double[] into) {
    copy(ring, 0, vertices[ring], into);
  }

  /** Copies some vertices of a ring to the beginning of an array. */
  public void copy(int ring, int from, int count, double[] into) {
    chunks[(int) (start[ring] >>> 32)].get((int) start[ring] + 2 * from, into, 0, 2 * count);
  }

  /** The shape of a row that is kept as an object; null if it is packed. */
  public Geometry loose(int row) {
    return firstRing[row] < firstRing[row + 1] ? null : loose.getOrDefault(row, Layer.NO_GEOMETRY);
  }

  /** Whether the packed rings of a row have so many vertices; false if it is kept as an object. */
  public boolean hasVertices(int row, int least) {
    int total = 0;
    for (int ring = firstRing[row]; ring < firstRing[row + 1] && total < least; ring++) {
      total += vertices[ring];
    }
    return total >= least;
  }

  /** Shape of a row, or {@link Layer#NO_GEOMETRY}. */
  public Geometry geometry(int row) {
    Geometry object = loose(row);
    if (object != null) {
      return object;
    }
    if (hasVertices(row, RECENT_VERTICES + 1)) {
      return make(row);
    }
    Recent kept = recent.get();
    int place = row & (RECENT - 1);
    if (kept.rows[place] != row) {
      kept.shapes[place] = make(row);
      kept.rows[place] = row;
    }
    return kept.shapes[place];
  }

  private Geometry make(int row) {
    if (!multi.get(row)) {
      return polygon(firstRing[row], firstRing[row + 1]);
    }
    List<Polygon> parts = new ArrayList<>();
    int shell = firstRing[row];
    for (int ring = shell + 1; ring <= firstRing[row + 1]; ring++) {
      if (ring == firstRing[row + 1] || !holes.get(ring)) {
        parts.add(polygon(shell, ring));
        shell = ring;
      }
    }
    return PackedXY.FACTORY.createMultiPolygon(parts.toArray(new Polygon[0]));
  }

  private Polygon polygon(int shell, int end) {
    LinearRing[] inner = end == shell + 1 ? NO_HOLES : new LinearRing[end - shell - 1];
    for (int i = 0; i < inner.length; i++) {
      inner[i] = ring(shell + 1 + i);
    }
    return new Polygon(ring(shell), inner, PackedXY.FACTORY);
  }

  private LinearRing ring(int ring) {
    double[] xy = new double[2 * vertices[ring]];
    copy(ring, xy);
    return new LinearRing(new PackedXY(xy), PackedXY.FACTORY);
  }

  /** The rows of several, one after the other. */
  public static PackedShapes concat(List<PackedShapes> runs) {
    if (runs.size() == 1) {
      return runs.get(0);
    }
    int rows = runs.stream().mapToInt(PackedShapes::size).sum();
    int rings = runs.stream().mapToInt(PackedShapes::rings).sum();
    int[] first = new int[rows + 1];
    long[] start = new long[rings];
    int[] vertices = new int[rings];
    BitSet holes = new BitSet();
    BitSet multi = new BitSet();
    List<DoubleBuffer> chunks = new ArrayList<>();
    Map<Integer, Geometry> loose = new HashMap<>();
    int row = 0;
    int ring = 0;
    for (PackedShapes run : runs) {
      int atRow = row;
      int atRing = ring;
      for (int i = 0; i < run.size(); i++) {
        first[row++] = atRing + run.firstRing[i];
      }
      for (int i = 0; i < run.rings(); i++) {
        start[ring++] = run.start[i] + ((long) chunks.size() << 32);
      }
      System.arraycopy(run.vertices, 0, vertices, atRing, run.rings());
      setAll(run.holes, atRing, holes);
      setAll(run.multi, atRow, multi);
      run.loose.forEach((each, shape) -> loose.put(atRow + each, shape));
      chunks.addAll(List.of(run.chunks));
    }
    first[rows] = rings;
    return new PackedShapes(
        first, start, vertices, holes, multi, chunks.toArray(new DoubleBuffer[0]), loose);
  }

  /** Sets bits that are set in another set, farther along. */
  private static void setAll(BitSet bits, int offset, BitSet into) {
    int from = bits.nextSetBit(0);
    while (from >= 0) {
      int to = bits.nextClearBit(from);
      into.set(offset + from, offset + to);
      from = bits.nextSetBit(to);
    }
  }

  /** The same shapes with row {@code order[i]} at place i; coordinates stay where they are. */
  public PackedShapes reordered(int[] order) {
    int[] first = new int[order.length + 1];
    for (int i = 0; i < order.length; i++) {
      first[i + 1] = first[i] + firstRing[order[i] + 1] - firstRing[order[i]];
    }
    long[] starts = new long[first[order.length]];
    int[] counts = new int[starts.length];
    BitSet inner = new BitSet();
    BitSet several = new BitSet();
    Map<Integer, Geometry> objects = new HashMap<>();
    for (int i = 0; i < order.length; i++) {
      int from = firstRing[order[i]];
      int length = first[i + 1] - first[i];
      System.arraycopy(start, from, starts, first[i], length);
      System.arraycopy(vertices, from, counts, first[i], length);
      for (int ring = 0; ring < length; ring++) {
        inner.set(first[i] + ring, holes.get(from + ring));
      }
      several.set(i, multi.get(order[i]));
      Geometry object = loose.get(order[i]);
      if (object != null) {
        objects.put(i, object);
      }
    }
    return new PackedShapes(first, starts, counts, inner, several, chunks, objects);
  }

  /** What a thread made last. */
  private static final class Recent {
    final int[] rows = new int[RECENT];
    final Geometry[] shapes = new Geometry[RECENT];

    Recent() {
      Arrays.fill(rows, -1);
    }
  }
}
