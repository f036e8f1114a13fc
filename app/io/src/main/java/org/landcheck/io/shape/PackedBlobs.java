package org.landcheck.io.shape;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;
import org.landcheck.api.PackedShapes;
import org.locationtech.jts.geom.Envelope;

/**
 * Encodes packed polygons row by row in GeoPackage's binary form, the same bytes as {@link
 * GeoPackageBlob#encode} gives for their geometries, but making none. For one thread.
 */
public final class PackedBlobs {
  private static final int POLYGON = 3;
  private static final int MULTI_POLYGON = 6;

  /** Byte order, type and a count. */
  private static final int PART = 9;

  private static final int BYTES_PER_VERTEX = 16;

  private final PackedShapes shapes;
  private final int system;
  private double[] ring = new double[256];

  /**
   * @param system the file's own id of the coordinate system
   */
  public PackedBlobs(PackedShapes shapes, int system) {
    this.shapes = shapes;
    this.system = system;
  }

  /**
   * @param row one that is packed
   * @param bounds its extent
   * @param promoted whether a single polygon is written as a multi-polygon
   */
  public byte[] encode(int row, Optional<Envelope> bounds, boolean promoted) {
    boolean multi = promoted || shapes.isMulti(row);
    int header = GeoPackageBlob.headerLength(bounds);
    ByteBuffer blob = ByteBuffer.allocate(header + size(row, multi)).order(ByteOrder.LITTLE_ENDIAN);
    GeoPackageBlob.putHeader(blob, bounds, false, system);
    int first = shapes.firstRing(row);
    int end = shapes.firstRing(row + 1);
    if (multi) {
      blob.put((byte) 1).putInt(MULTI_POLYGON).putInt(parts(first, end));
    }
    for (int shell = first; shell < end; ) {
      int next = nextShell(shell, end);
      blob.put((byte) 1).putInt(POLYGON).putInt(next - shell);
      for (int i = shell; i < next; i++) {
        put(i, blob);
      }
      shell = next;
    }
    return blob.array();
  }

  private int size(int row, boolean multi) {
    int first = shapes.firstRing(row);
    int end = shapes.firstRing(row + 1);
    long size = PART * (long) parts(first, end) + (multi ? PART : 0);
    for (int i = first; i < end; i++) {
      size += 4 + (long) BYTES_PER_VERTEX * shapes.vertices(i);
    }
    return Math.toIntExact(size);
  }

  private int parts(int first, int end) {
    int parts = 0;
    for (int i = first; i < end; i++) {
      parts += shapes.isHole(i) ? 0 : 1;
    }
    return parts;
  }

  private int nextShell(int shell, int end) {
    int next = shell + 1;
    while (next < end && shapes.isHole(next)) {
      next++;
    }
    return next;
  }

  private void put(int number, ByteBuffer blob) {
    int vertices = shapes.vertices(number);
    if (ring.length < 2 * vertices) {
      ring = new double[2 * vertices];
    }
    shapes.copy(number, ring);
    blob.putInt(vertices);
    blob.asDoubleBuffer().put(ring, 0, 2 * vertices);
    blob.position(blob.position() + BYTES_PER_VERTEX * vertices);
  }
}
