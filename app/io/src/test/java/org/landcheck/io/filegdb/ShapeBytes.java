package org.landcheck.io.filegdb;

import java.io.ByteArrayOutputStream;

/** Writes one shape as rows hold it. */
final class ShapeBytes {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  byte[] bytes() {
    return out.toByteArray();
  }

  /** Lines or rings of grid places {@code x0, y0, x1, y1 …}, without what may follow. */
  static ShapeBytes of(long type, long[]... parts) {
    return of(type, -1, parts);
  }

  /** The same with one curve, whose description is to follow. */
  static ShapeBytes curved(long type, long[]... parts) {
    return of(type | 0x2000_0000L, 1, parts);
  }

  private static ShapeBytes of(long type, int curves, long[]... parts) {
    int total = 0;
    for (long[] part : parts) {
      total += part.length / 2;
    }
    ShapeBytes shape = new ShapeBytes().count(type).count(total).count(parts.length);
    if (curves >= 0) {
      shape.count(curves);
    }
    shape.box();
    for (int i = 0; i + 1 < parts.length; i++) {
      shape.count(parts[i].length / 2);
    }
    long[] before = new long[2];
    for (long[] part : parts) {
      shape.places(part, before);
    }
    return shape;
  }

  static ShapeBytes points(long type, long... xy) {
    ShapeBytes shape = new ShapeBytes().count(type).count(xy.length / 2).box();
    shape.places(xy, new long[2]);
    return shape;
  }

  /** A point by its grid places; -1 for nowhere. */
  static ShapeBytes point(long type, long... places) {
    ShapeBytes shape = new ShapeBytes().count(type);
    for (long place : places) {
      shape.count(place + 1);
    }
    return shape;
  }

  private void places(long[] xy, long[] before) {
    for (int i = 0; i < xy.length; i++) {
      TableBytes.difference(out, xy[i] - before[i % 2]);
      before[i % 2] = xy[i];
    }
  }

  private ShapeBytes box() {
    return count(0).count(0).count(0).count(0);
  }

  /** Heights or measures by vertex. */
  ShapeBytes numbers(long... values) {
    long before = 0;
    for (long value : values) {
      TableBytes.difference(out, value - before);
      before = value;
    }
    return this;
  }

  ShapeBytes count(long value) {
    TableBytes.number(out, value);
    return this;
  }

  ShapeBytes real(double value) {
    TableBytes.put(out, 8, Double.doubleToRawLongBits(value));
    return this;
  }

  ShapeBytes whole(int value) {
    TableBytes.put(out, 4, value);
    return this;
  }

  ShapeBytes raw(int value) {
    out.write(value);
    return this;
  }
}
