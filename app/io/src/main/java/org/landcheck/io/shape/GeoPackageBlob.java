package org.landcheck.io.shape;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/** The GeoPackage binary form of a shape: a header, then well-known binary. */
public final class GeoPackageBlob {
  private static final int FIXED_HEADER = 8;
  private static final int LITTLE_ENDIAN = 1;
  private static final int ENVELOPE_XY = 1 << 1;
  private static final int SPATIALITE_HEADER = 39;
  private static final int EMPTY = 1 << 4;
  private static final int[] ENVELOPE_BYTES = {0, 32, 48, 48, 64};

  private GeoPackageBlob() {}

  /**
   * A shape whose coordinates are metres, if it has curves.
   *
   * @throws UnreadableShapeException if the bytes are not a GeoPackage geometry
   */
  public static Geometry decode(byte[] blob) throws UnreadableShapeException {
    return WkbDecoder.decode(blob, wkbOffset(blob));
  }

  /**
   * Takes the bytes between two places as the next row's shape.
   *
   * @throws UnreadableShapeException if the bytes are not a GeoPackage geometry; the row is then
   *     not taken
   */
  public static void pack(byte[] bytes, int start, int end, WkbPacker to)
      throws UnreadableShapeException {
    to.pack(bytes, start + wkbOffset(bytes, start, end), end);
  }

  /**
   * @param bounds extent of the shape, empty if it has no point with two numbers
   * @param system the file's own id of the coordinate system
   */
  public static byte[] encode(Geometry geometry, Optional<Envelope> bounds, int system) {
    byte[] blob = WkbEncoder.encode(geometry, headerLength(bounds));
    ByteBuffer buffer = ByteBuffer.wrap(blob).order(ByteOrder.LITTLE_ENDIAN);
    putHeader(buffer, bounds, geometry.isEmpty(), system);
    return blob;
  }

  static int headerLength(Optional<Envelope> bounds) {
    return FIXED_HEADER + (bounds.isPresent() ? ENVELOPE_BYTES[1] : 0);
  }

  static void putHeader(ByteBuffer buffer, Optional<Envelope> bounds, boolean empty, int system) {
    int flags = LITTLE_ENDIAN | (bounds.isPresent() ? ENVELOPE_XY : 0) | (empty ? EMPTY : 0);
    buffer.put((byte) 'G').put((byte) 'P').put((byte) 0).put((byte) flags).putInt(system);
    bounds.ifPresent(
        box ->
            buffer
                .putDouble(box.getMinX())
                .putDouble(box.getMaxX())
                .putDouble(box.getMinY())
                .putDouble(box.getMaxY()));
  }

  /**
   * The extent that the header states, or else that of the shape; empty if there is none.
   *
   * @throws UnreadableShapeException if the bytes are not a GeoPackage geometry
   */
  public static Optional<Envelope> bounds(byte[] blob) throws UnreadableShapeException {
    if (wkbOffset(blob) == FIXED_HEADER) {
      return Bounds.of(decode(blob));
    }
    ByteOrder order =
        (blob[3] & LITTLE_ENDIAN) == 0 ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
    ByteBuffer header = ByteBuffer.wrap(blob).order(order);
    return Optional.of(
        new Envelope(
            header.getDouble(8), header.getDouble(16), header.getDouble(24), header.getDouble(32)));
  }

  /** By the marks at the end of its extent and of the whole. */
  private static boolean isSpatiaLite(byte[] bytes, int start, int end) {
    return end - start > SPATIALITE_HEADER
        && bytes[start] == 0
        && bytes[start + SPATIALITE_HEADER - 1] == 0x7C
        && bytes[end - 1] == (byte) 0xFE;
  }

  private static int wkbOffset(byte[] blob) throws UnreadableShapeException {
    return wkbOffset(blob, 0, blob.length);
  }

  private static int wkbOffset(byte[] bytes, int start, int end) throws UnreadableShapeException {
    if (isSpatiaLite(bytes, start, end)) {
      throw new UnreadableShapeException(
          "是 SpatiaLite 图形数据，不是 GeoPackage 的", "a SpatiaLite geometry, not GeoPackage's");
    }
    if (end - start < FIXED_HEADER || bytes[start] != 'G' || bytes[start + 1] != 'P') {
      throw new UnreadableShapeException("不是 GeoPackage 图形数据", "not a GeoPackage geometry");
    }
    if (bytes[start + 2] != 0) {
      throw new UnreadableShapeException(
          "不支持的 GeoPackage 图形版本 " + bytes[start + 2],
          "unsupported geometry version " + bytes[start + 2]);
    }
    int flags = bytes[start + 3];
    if ((flags & 0x20) != 0) {
      throw new UnreadableShapeException("不支持的扩展图形类型", "extended geometry type");
    }
    int envelope = (flags >> 1) & 7;
    if (envelope >= ENVELOPE_BYTES.length) {
      throw new UnreadableShapeException("图形头的范围类型无效", "invalid envelope code in header");
    }
    int offset = FIXED_HEADER + ENVELOPE_BYTES[envelope];
    if (offset > end - start) {
      throw new UnreadableShapeException("图形数据不完整", "truncated");
    }
    return offset;
  }
}
