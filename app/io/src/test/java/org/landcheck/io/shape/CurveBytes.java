package org.landcheck.io.shape;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;

/**
 * A shape with curves as well-known binary, written by hand: our own encoder knows no curves.
 *
 * @param code of the type, without Z and M
 * @param points ordinates of a line or a string of arcs; of other types those of its rings, by ring
 */
record CurveBytes(int code, List<double[]> points, List<CurveBytes> parts) {
  static CurveBytes line(double... points) {
    return new CurveBytes(2, List.of(points), List.of());
  }

  static CurveBytes arcs(double... points) {
    return new CurveBytes(8, List.of(points), List.of());
  }

  static CurveBytes polygon(double[]... rings) {
    return new CurveBytes(3, List.of(rings), List.of());
  }

  static CurveBytes of(int code, CurveBytes... parts) {
    return new CurveBytes(code, List.of(), List.of(parts));
  }

  /** Two-dimensional, little endian. */
  byte[] bytes() {
    return bytes(ByteOrder.LITTLE_ENDIAN, 0, 2);
  }

  /**
   * @param flags added to every code
   * @param dimension ordinates of a point
   */
  byte[] bytes(ByteOrder order, int flags, int dimension) {
    ByteBuffer buffer = ByteBuffer.allocate(1 << 16).order(order);
    put(buffer, flags, dimension);
    byte[] bytes = new byte[buffer.position()];
    buffer.flip().get(bytes);
    return bytes;
  }

  private void put(ByteBuffer buffer, int flags, int dimension) {
    buffer.put((byte) (buffer.order() == ByteOrder.BIG_ENDIAN ? 0 : 1)).putInt(code + flags);
    if ((flags & 0x20000000) != 0) {
      buffer.putInt(4526);
    }
    if (code == 2 || code == 8) {
      put(buffer, points.get(0), dimension);
      return;
    }
    buffer.putInt(code == 3 ? points.size() : parts.size());
    points.forEach(ring -> put(buffer, ring, dimension));
    parts.forEach(part -> part.put(buffer, flags, dimension));
  }

  private static void put(ByteBuffer buffer, double[] points, int dimension) {
    buffer.putInt(points.length / dimension);
    for (double ordinate : points) {
      buffer.putDouble(ordinate);
    }
  }
}
