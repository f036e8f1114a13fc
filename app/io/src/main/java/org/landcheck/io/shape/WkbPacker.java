package org.landcheck.io.shape;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
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
  private byte[] bytes = {};
  private ByteBuffer buffer = ByteBuffer.wrap(bytes);
  private int at;
  private int end;
  private boolean little;
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
   * @param bytes holds the geometry from {@code offset} on; what follows it up to {@code end} is
   *     ignored, and what lies beyond is not looked at
   * @throws UnreadableShapeException if they are not well-known binary of a supported type; the row
   *     is then not taken
   */
  public void pack(byte[] bytes, int offset, int end) throws UnreadableShapeException {
    if (this.bytes != bytes) {
      // Rows that follow each other mostly lie in the same array.
      this.bytes = bytes;
      buffer = ByteBuffer.wrap(bytes);
    }
    this.at = offset;
    this.end = end;
    int type = type();
    if (type == MULTI_POLYGON && single()) {
      builder.multiPolygon();
    } else if (type == POLYGON && polygon()) {
      builder.polygon();
    } else if (type == MULTI_POLYGON && parts()) {
      builder.multiPolygon();
    } else {
      builder.abandon();
      byte[] own = Arrays.copyOfRange(bytes, offset, end);
      builder.add(WkbDecoder.decode(own, 0, curves));
    }
  }

  /** Code of a shape that has neither Z, M nor a system; -1 if it is cut off. */
  private int type() {
    if (end - at < 5) {
      return -1;
    }
    int order = bytes[at++];
    little = order == 1;
    return order == 0 || order == 1 ? number() : -1;
  }

  /** Takes one part of one ring; else takes nothing. Nearly all there is needs no loop. */
  private boolean single() {
    int start = at;
    if (count() == 1 && type() == POLYGON && count() == 1 && ring(false)) {
      return true;
    }
    at = start;
    return false;
  }

  private boolean parts() {
    int parts = count();
    for (int i = 0; i < parts; i++) {
      if (type() != POLYGON || !polygon()) {
        return false;
      }
    }
    return parts > 0;
  }

  private boolean polygon() {
    int rings = count();
    for (int i = 0; i < rings; i++) {
      if (!ring(i > 0)) {
        return false;
      }
    }
    return rings > 0;
  }

  private boolean ring(boolean hole) {
    int size = count();
    if (size < LEAST_RING
        || !PackedShapesBuilder.fits(size)
        || end - at < size * BYTES_PER_VERTEX) {
      return false;
    }
    int ordinates = 2 * size;
    if (ring.length < ordinates) {
      ring = new double[Math.max(ordinates, 2 * ring.length)];
    }
    buffer
        .position(at)
        .order(little ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN)
        .asDoubleBuffer()
        .get(ring, 0, ordinates);
    at += size * BYTES_PER_VERTEX;
    // Not closed if a number is NaN, which equals nothing.
    if (!(ring[0] == ring[ordinates - 2] && ring[1] == ring[ordinates - 1])) {
      return false;
    }
    builder.ring(ring, size, hole);
    return true;
  }

  /** The next count; -1 if it is cut off. Every part or ring counted must then be met. */
  private int count() {
    return end - at < 4 ? -1 : number();
  }

  private int number() {
    int a = bytes[at] & 0xFF;
    int b = bytes[at + 1] & 0xFF;
    int c = bytes[at + 2] & 0xFF;
    int d = bytes[at + 3] & 0xFF;
    at += 4;
    return little ? d << 24 | c << 16 | b << 8 | a : a << 24 | b << 16 | c << 8 | d;
  }
}
