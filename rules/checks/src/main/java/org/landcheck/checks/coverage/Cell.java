package org.landcheck.checks.coverage;

/** A box of the plane, its sides included. */
record Cell(double minX, double minY, double maxX, double maxY) {
  /** The part of a segment within a cell, used again and again. */
  static final class Part {
    double x0;
    double y0;
    double x1;
    double y1;
    // whether neither end of the segment lies within
    boolean through;
  }

  /** The box around some segments and a margin. */
  static Cell around(Segments segments, int[] some, double margin) {
    double minX = Double.POSITIVE_INFINITY;
    double minY = Double.POSITIVE_INFINITY;
    double maxX = Double.NEGATIVE_INFINITY;
    double maxY = Double.NEGATIVE_INFINITY;
    for (int i : some) {
      minX = Math.min(minX, Math.min(segments.x0(i), segments.x1(i)));
      minY = Math.min(minY, Math.min(segments.y0(i), segments.y1(i)));
      maxX = Math.max(maxX, Math.max(segments.x0(i), segments.x1(i)));
      maxY = Math.max(maxY, Math.max(segments.y0(i), segments.y1(i)));
    }
    return new Cell(minX - margin, minY - margin, maxX + margin, maxY + margin);
  }

  double longest() {
    return Math.max(maxX - minX, maxY - minY);
  }

  /** One half of a cell and a margin of the other. */
  Cell half(boolean second, double margin) {
    if (maxX - minX >= maxY - minY) {
      double x = (minX + maxX) / 2;
      return second
          ? new Cell(x - margin, minY, maxX, maxY)
          : new Cell(minX, minY, x + margin, maxY);
    }
    double y = (minY + maxY) / 2;
    return second ? new Cell(minX, y - margin, maxX, maxY) : new Cell(minX, minY, maxX, y + margin);
  }

  /** Takes the part of a segment within the cell; false if there is none. */
  boolean clip(Segments segments, int i, Part part) {
    double x0 = segments.x0(i);
    double y0 = segments.y0(i);
    double dx = segments.x1(i) - x0;
    double dy = segments.y1(i) - y0;
    if (dx == 0 && (x0 < minX || x0 > maxX) || dy == 0 && (y0 < minY || y0 > maxY)) {
      return false;
    }
    double first = 0;
    double last = 1;
    if (dx != 0) {
      double a = (minX - x0) / dx;
      double b = (maxX - x0) / dx;
      first = Math.max(first, Math.min(a, b));
      last = Math.min(last, Math.max(a, b));
    }
    if (dy != 0) {
      double a = (minY - y0) / dy;
      double b = (maxY - y0) / dy;
      first = Math.max(first, Math.min(a, b));
      last = Math.min(last, Math.max(a, b));
    }
    part.x0 = x0 + first * dx;
    part.y0 = y0 + first * dy;
    part.x1 = x0 + last * dx;
    part.y1 = y0 + last * dy;
    part.through = first > 0 && last < 1;
    return first <= last;
  }
}
