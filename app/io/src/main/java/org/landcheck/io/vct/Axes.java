package org.landcheck.io.vct;

import org.locationtech.jts.geom.Envelope;

/**
 * Which of the two numbers of a point is the easting, and the extent of all points.
 *
 * <p>The declared order holds unless no place on earth has such coordinates: a northing has at most
 * ten million metres, a latitude 90 degrees, but an easting with its zone before it is larger.
 */
final class Axes {
  private static final double FARTHEST_NORTH = 10_002_000;
  private static final double POLE = 90;

  private final boolean northFirst;
  private final double most;
  private final Remarks remarks;
  private boolean decided;
  private boolean swapped;
  private double x;
  private double y;
  private double minX = Double.POSITIVE_INFINITY;
  private double minY = Double.POSITIVE_INFINITY;
  private double maxX = Double.NEGATIVE_INFINITY;
  private double maxY = Double.NEGATIVE_INFINITY;

  Axes(VctHead head, Remarks remarks) {
    this.remarks = remarks;
    this.most = head.isGeographic() ? POLE : FARTHEST_NORTH;
    // the survey system (G) of 1999 is that of geodesy: X points north
    boolean old = head.isOld() && head.letter("coordinate", "coordsystype") == 'G';
    this.northFirst = old || head.letter("xaxisdirection") == 'N';
  }

  /** Takes the point of a line. */
  void take(VctLines lines) {
    if (!decided) {
      decide(lines);
    }
    x = swapped ? lines.y() : lines.x();
    y = swapped ? lines.x() : lines.y();
    // comparisons, not Math.min: this is done for every vertex
    minX = x < minX ? x : minX;
    maxX = x > maxX ? x : maxX;
    minY = y < minY ? y : minY;
    maxY = y > maxY ? y : maxY;
  }

  private void decide(VctLines lines) {
    decided = true;
    swapped = northFirst && Math.abs(lines.x()) <= most;
    if (swapped) {
      remarks.note(
          "文件头声明 X 轴指向北，已按东、北顺序读取", "X points north, as the head says; read as east, north");
    } else if (northFirst) {
      remarks.at(
          lines.number(),
          "文件头声明 X 轴指向北，但坐标不可能如此，按东、北顺序读取",
          "X points north, the head says, but such coordinates do not exist; read as east, north");
    }
  }

  /** Easting or longitude of the point. */
  double x() {
    return x;
  }

  /** Northing or latitude of the point. */
  double y() {
    return y;
  }

  /** Whether the first number of points is the northing. */
  boolean isSwapped() {
    return swapped;
  }

  /** Extent of all points taken; null envelope if there were none. */
  Envelope extent() {
    return minX <= maxX ? new Envelope(minX, maxX, minY, maxY) : new Envelope();
  }
}
