package org.landcheck.io.shapefile;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.landcheck.api.PackedShapes;
import org.locationtech.jts.geom.Envelope;

/** Encodes polygons that are packed as {@code .shp} records, without making shapes of them. */
final class PackedRecords {
  private static final int POLYGON = 5;
  private static final int HEAD = 44;

  private final PackedShapes shapes;
  private ByteBuffer content = ByteBuffer.allocate(1 << 12).order(ByteOrder.LITTLE_ENDIAN);
  private double[] ring = new double[256];
  private double minX;
  private double minY;
  private double maxX;
  private double maxY;

  PackedRecords(PackedShapes shapes) {
    this.shapes = shapes;
  }

  /**
   * Encodes a row.
   *
   * @param extent widened by that of the row
   * @return false if the row is not packed
   */
  boolean encode(int row, Envelope extent) {
    int first = shapes.firstRing(row);
    int rings = shapes.firstRing(row + 1) - first;
    if (rings == 0) {
      return false;
    }
    int points = 0;
    for (int i = 0; i < rings; i++) {
      points += shapes.vertices(first + i);
    }
    begin(HEAD + 4 * rings + 16 * points);
    content.putInt(0, POLYGON).putInt(36, rings).putInt(40, points).position(HEAD);
    int start = 0;
    for (int i = 0; i < rings; i++) {
      content.putInt(start);
      start += shapes.vertices(first + i);
    }
    for (int i = 0; i < rings; i++) {
      put(first + i);
    }
    boolean any = minX <= maxX && minY <= maxY;
    if (any) {
      extent.expandToInclude(minX, minY);
      extent.expandToInclude(maxX, maxY);
    }
    content.putDouble(4, any ? minX : 0).putDouble(12, any ? minY : 0);
    content.putDouble(20, any ? maxX : 0).putDouble(28, any ? maxY : 0);
    return true;
  }

  private void begin(int length) {
    if (content.capacity() < length) {
      content = ByteBuffer.allocate(2 * length).order(ByteOrder.LITTLE_ENDIAN);
    }
    content.clear();
    minX = Double.POSITIVE_INFINITY;
    minY = Double.POSITIVE_INFINITY;
    maxX = Double.NEGATIVE_INFINITY;
    maxY = Double.NEGATIVE_INFINITY;
  }

  /** Shells run clockwise, holes the other way: that is how the format tells them apart. */
  private void put(int index) {
    int count = shapes.vertices(index);
    if (ring.length < 2 * count) {
      ring = new double[4 * count];
    }
    shapes.copy(index, ring);
    boolean clockwise = isClockwise(count);
    boolean turn = clockwise == shapes.isHole(index);
    int at = turn ? 2 * count - 2 : 0;
    int step = turn ? -2 : 2;
    for (int i = 0; i < count; i++, at += step) {
      double x = ring[at];
      double y = ring[at + 1];
      // Comparisons with NaN are false, so it never becomes a bound.
      minX = x < minX ? x : minX;
      maxX = x > maxX ? x : maxX;
      minY = y < minY ? y : minY;
      maxY = y > maxY ? y : maxY;
      content.putDouble(x).putDouble(y);
    }
  }

  /** By the same sum that JTS takes, so that shapes as objects come out the same. */
  private boolean isClockwise(int count) {
    double sum = 0;
    double x0 = ring[0];
    for (int i = 1; i < count - 1; i++) {
      sum += (ring[2 * i] - x0) * (ring[2 * i - 1] - ring[2 * i + 3]);
    }
    return sum / 2 > 0;
  }

  /** Holds the record encoded last, from its first byte on. */
  byte[] bytes() {
    return content.array();
  }

  int length() {
    return content.position();
  }
}
