package org.landcheck.io.shape;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.landcheck.api.Layer;
import org.landcheck.api.PackedShapesBuilder;

/**
 * Packs well-known binary row after row. Polygons of plain coordinates, nearly all there is, are
 * copied ring by ring and no object is made; whatever else is met, and whatever is wrong, is left
 * to {@link WkbDecoder}, so that both ways give the same shape or the same reason.
 *
 * <p>For one thread.
 */
public final class WkbPacker {
  private static final int POLYGON = 3;
  private static final int MULTI_POLYGON = 6;
  private static final int BYTES_PER_VERTEX = 16;
  private static final int LEAST_RING = 3;

  private final PackedShapesBuilder builder;
  private final Curves curves;
  private double[] ring = new double[256];

  /**
   * @param curves draws the curves among the shapes
   */
  public WkbPacker(PackedShapesBuilder builder, Curves curves) {
    this.builder = builder;
    this.curves = curves;
  }

  /** The next row has no shape. */
  public void skip() {
    builder.add(Layer.NO_GEOMETRY);
  }

  /**
   * Takes the next row's shape.
   *
   * @param bytes holds the geometry from {@code offset} on; what follows it is ignored
   * @throws UnreadableShapeException if they are not well-known binary of a supported type; the row
   *     is then not taken
   */
  public void pack(byte[] bytes, int offset) throws UnreadableShapeException {
    ByteBuffer wkb = ByteBuffer.wrap(bytes);
    wkb.position(offset);
    int type = type(wkb);
    if (type == POLYGON && polygon(wkb)) {
      builder.polygon();
    } else if (type == MULTI_POLYGON && parts(wkb)) {
      builder.multiPolygon();
    } else {
      builder.abandon();
      builder.add(WkbDecoder.decode(bytes, offset, curves));
    }
  }

  /** Code of a shape that has neither Z, M nor a system; -1 if it is cut off. */
  private static int type(ByteBuffer wkb) {
    if (wkb.remaining() < 5) {
      return -1;
    }
    int order = wkb.get();
    wkb.order(order == 0 ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
    return order == 0 || order == 1 ? wkb.getInt() : -1;
  }

  private boolean parts(ByteBuffer wkb) {
    int parts = count(wkb);
    for (int i = 0; i < parts; i++) {
      if (type(wkb) != POLYGON || !polygon(wkb)) {
        return false;
      }
    }
    return parts > 0;
  }

  private boolean polygon(ByteBuffer wkb) {
    int rings = count(wkb);
    for (int i = 0; i < rings; i++) {
      if (!ring(wkb, i > 0)) {
        return false;
      }
    }
    return rings > 0;
  }

  private boolean ring(ByteBuffer wkb, boolean hole) {
    int size = count(wkb);
    if (size < LEAST_RING
        || !PackedShapesBuilder.fits(size)
        || wkb.remaining() < size * BYTES_PER_VERTEX) {
      return false;
    }
    int ordinates = 2 * size;
    if (ring.length < ordinates) {
      ring = new double[Math.max(ordinates, 2 * ring.length)];
    }
    wkb.asDoubleBuffer().get(ring, 0, ordinates);
    wkb.position(wkb.position() + size * BYTES_PER_VERTEX);
    // Not closed if a number is NaN, which equals nothing.
    if (!(ring[0] == ring[ordinates - 2] && ring[1] == ring[ordinates - 1])) {
      return false;
    }
    builder.ring(ring, size, hole);
    return true;
  }

  /** The next count; -1 if it is cut off. Every part or ring counted must then be met. */
  private static int count(ByteBuffer wkb) {
    return wkb.remaining() < 4 ? -1 : wkb.getInt();
  }
}
