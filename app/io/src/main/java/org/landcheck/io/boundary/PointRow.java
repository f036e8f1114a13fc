package org.landcheck.io.boundary;

import org.landcheck.io.text.NumberBytes;

/**
 * Reads a row as a point: {@code label,ring,X,Y}, with more columns behind it or not; a province's
 * {@code number,feature,ring,label,X,Y}; or {@code label,X,Y} and {@code X,Y} alone. X is north.
 * What a file begins with, all its rows must be.
 */
final class PointRow {
  /** The kinds of rows. */
  enum Kind {
    FULL,
    PROVINCE,
    BARE
  }

  /** Numbers of rings and features are smaller than any coordinate. */
  private static final long MOST_RINGS = 100_000;

  private static final double NEAREST = 1_000;

  private final NumberBytes number = new NumberBytes();
  private Kind kind;
  private int label;
  private long feature;
  private long ring;
  private double north;
  private double east;
  private boolean more;

  /** Kind of the rows of the file; null before the first. */
  Kind kind() {
    return kind;
  }

  /** Reads a row; false if it is no point of the file's kind. */
  boolean read(Row row) {
    Kind found = isFull(row) ? Kind.FULL : isProvince(row) ? Kind.PROVINCE : null;
    if (found == null && kind != Kind.FULL && kind != Kind.PROVINCE && isBare(row)) {
      found = Kind.BARE;
    }
    if (found == null || kind != null && found != kind) {
      return false;
    }
    kind = found;
    return true;
  }

  private boolean isFull(Row row) {
    if (row.count() < 4) {
      return false;
    }
    label = 0;
    feature = 0;
    more = row.count() > 4;
    return ring(row, 1) && coordinates(row, 2) && (!more || Math.abs(north) >= NEAREST);
  }

  private boolean isProvince(Row row) {
    if (row.count() != 6 || whole(row, 0) < 0 || whole(row, 1) < 0) {
      return false;
    }
    label = 3;
    feature = whole(row, 1);
    more = false;
    return ring(row, 2) && coordinates(row, 4);
  }

  private boolean isBare(Row row) {
    if (row.count() != 2 && row.count() != 3) {
      return false;
    }
    label = row.count() == 3 ? 0 : -1;
    feature = 0;
    ring = 1;
    more = false;
    return coordinates(row, row.count() - 2) && Place.of(north, east) != Place.ODD;
  }

  private boolean ring(Row row, int column) {
    ring = row.isEmpty(column) ? 1 : whole(row, column);
    return ring >= 0 && ring < MOST_RINGS;
  }

  private boolean coordinates(Row row, int column) {
    north = number.decimal(row.bytes(), row.from(column), row.to(column));
    east = number.decimal(row.bytes(), row.from(column + 1), row.to(column + 1));
    return !Double.isNaN(north) && !Double.isNaN(east);
  }

  private static long whole(Row row, int column) {
    return NumberBytes.whole(row.bytes(), row.from(column), row.to(column));
  }

  /** Column of the label, -1 if there is none. */
  int label() {
    return label;
  }

  long feature() {
    return feature;
  }

  long ring() {
    return ring;
  }

  double north() {
    return north;
  }

  double east() {
    return east;
  }

  /** Whether there are columns behind the coordinates. */
  boolean hasMore() {
    return more;
  }
}
