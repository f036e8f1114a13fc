package org.landcheck.io.vct;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.landcheck.api.Layer;
import org.landcheck.api.PackedShapes;
import org.landcheck.api.PackedShapesBuilder;
import org.landcheck.api.PackedXY;
import org.landcheck.api.VertexSpace;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.MultiLineString;

/**
 * All lines of a file, packed, by their place and, for polygons that refer to them, by their id.
 * The vertices of a line lie in pieces of what a packed ring can hold; a piece that goes on with
 * the one before it is marked as a hole.
 */
final class LineStore {
  private static final int PIECE = 1 << 15;
  private static final int[] NO_SLOTS = {};

  private final PackedShapesBuilder builder;
  private final LongList ids = new LongList();
  private final double[] piece = new double[2 * PIECE];
  private PackedShapes lines;
  private int[] slots = NO_SLOTS;
  private boolean[] used;

  LineStore(VertexSpace space) {
    this.builder = new PackedShapesBuilder(space);
  }

  /** Takes a connected part of the line that is being read. */
  void part(Vertices vertices) {
    for (int from = 0; from < vertices.count(); from += PIECE) {
      int count = Math.min(PIECE, vertices.count() - from);
      System.arraycopy(vertices.raw(), 2 * from, piece, 0, 2 * count);
      builder.ring(piece, count, from > 0);
    }
  }

  /** Forgets the parts of the line that is being read. */
  void abandon() {
    builder.abandon();
  }

  /** Ends the line that is being read; gives its place. */
  int end(long id) {
    builder.multiPolygon();
    ids.add(id);
    return ids.size() - 1;
  }

  /** No more lines come: they can be asked for. */
  void seal() {
    lines = builder.build();
    used = new boolean[ids.size()];
  }

  /** Makes lines known by id; of several with one id the first. Gives how many are not known. */
  int index() {
    int hidden = 0;
    slots = new int[Integer.highestOneBit(Math.max(8, ids.size())) * 4];
    for (int line = 0; line < ids.size(); line++) {
      int slot = slot(ids.get(line));
      if (slots[slot] == 0) {
        slots[slot] = line + 1;
      } else {
        hidden++;
      }
    }
    return hidden;
  }

  private int slot(long id) {
    int mask = slots.length - 1;
    long mixed = id * 0x9E3779B97F4A7C15L;
    int slot = (int) (mixed >>> 32) & mask;
    while (slots[slot] != 0 && ids.get(slots[slot] - 1) != id) {
      slot = slot + 1 & mask;
    }
    return slot;
  }

  /** Place of the line of an id, or -1. */
  int find(long id) {
    return slots.length == 0 ? -1 : slots[slot(id)] - 1;
  }

  /** Says that a line is part of a border. */
  void use(int line) {
    used[line] = true;
  }

  boolean isUsed(int line) {
    return used[line];
  }

  /** Vertices of a line; 0 if it could not be read or is of several parts. */
  int count(int line) {
    int count = 0;
    for (int ring = lines.firstRing(line); ring < lines.firstRing(line + 1); ring++) {
      if (ring > lines.firstRing(line) && !lines.isHole(ring)) {
        return 0;
      }
      count += lines.vertices(ring);
    }
    return count;
  }

  /** Vertices of a line of one part. */
  double[] vertices(int line) {
    double[] xy = new double[2 * count(line)];
    int at = 0;
    for (int ring = lines.firstRing(line); ring < lines.firstRing(line + 1); ring++) {
      at = append(ring, xy, at);
    }
    return xy;
  }

  private int append(int ring, double[] into, int at) {
    int count = lines.vertices(ring);
    lines.copy(ring, piece);
    System.arraycopy(piece, 0, into, at, 2 * count);
    return at + 2 * count;
  }

  /** A line as a shape, of one part or several; none if it could not be read. */
  Geometry shape(int line) {
    List<LineString> parts = new ArrayList<>();
    int ring = lines.firstRing(line);
    int end = lines.firstRing(line + 1);
    while (ring < end) {
      double[] xy = {};
      do {
        int at = xy.length;
        xy = Arrays.copyOf(xy, at + 2 * lines.vertices(ring));
        append(ring, xy, at);
        ring++;
      } while (ring < end && lines.isHole(ring));
      parts.add(new LineString(new PackedXY(xy), PackedXY.FACTORY));
    }
    if (parts.isEmpty()) {
      return Layer.NO_GEOMETRY;
    }
    return parts.size() == 1
        ? parts.get(0)
        : new MultiLineString(parts.toArray(new LineString[0]), PackedXY.FACTORY);
  }
}
