package org.landcheck.io.filegdb;

/**
 * How the coordinates of a column of shapes are stored: as whole numbers of a fine grid.
 *
 * @param wkt coordinate system; empty or a GUID if there is none
 * @param x0 coordinate of the grid's number 0
 * @param scale numbers of the grid in a unit of the coordinates
 * @param tolerance within which ArcGIS takes places for the same, in units of the coordinates
 */
record ShapeGrid(
    String wkt,
    double x0,
    double y0,
    double scale,
    double z0,
    double zScale,
    double m0,
    double mScale,
    double tolerance) {

  /** Well-known text without the vertical system that may follow; empty if there is none. */
  String horizontal() {
    String text = wkt.strip();
    if (text.startsWith("{")) {
      return "";
    }
    int vertical = text.indexOf(",VERTCS[");
    return vertical < 0 ? text : text.substring(0, vertical);
  }
}
