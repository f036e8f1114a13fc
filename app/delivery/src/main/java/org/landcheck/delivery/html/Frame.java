package org.landcheck.delivery.html;

import org.locationtech.jts.geom.Envelope;

/**
 * A picture's view of the ground: maps eastings and northings to whole picture units, y downward.
 */
final class Frame {
  /** Metres in a degree of latitude, well enough for a scale bar. */
  private static final double METRES_PER_DEGREE = 111_195;

  private static final double FAR = 1e8;

  private final int width;
  private final int height;
  private final int unitsPerPixel;
  private final Envelope world;
  private final double xScale;
  private final double yScale;
  private final double metresPerY;

  /**
   * Shows all of the target, in the middle, with equal scale on both axes.
   *
   * @param target what must be seen, in layer units; wider than zero on at least one side
   * @param width in pixels
   * @param height in pixels
   * @param unitsPerPixel how many picture units make a pixel
   * @param degrees whether layer units are degrees; then a degree of longitude is drawn shorter
   */
  Frame(Envelope target, int width, int height, int unitsPerPixel, boolean degrees) {
    this.width = width * unitsPerPixel;
    this.height = height * unitsPerPixel;
    this.unitsPerPixel = unitsPerPixel;
    double middleX = (target.getMinX() + target.getMaxX()) / 2;
    double middleY = (target.getMinY() + target.getMaxY()) / 2;
    double squeeze = degrees ? Math.max(0.01, StrictMath.cos(StrictMath.toRadians(middleY))) : 1;
    this.yScale =
        Math.min(this.width / (target.getWidth() * squeeze), this.height / target.getHeight());
    this.xScale = yScale * squeeze;
    this.metresPerY = degrees ? METRES_PER_DEGREE : 1;
    double halfX = this.width / xScale / 2;
    double halfY = this.height / yScale / 2;
    this.world = new Envelope(middleX - halfX, middleX + halfX, middleY - halfY, middleY + halfY);
  }

  /** What is seen, in layer units. */
  Envelope world() {
    return world;
  }

  /** Width in picture units. */
  int width() {
    return width;
  }

  /** Height in picture units. */
  int height() {
    return height;
  }

  int unitsPerPixel() {
    return unitsPerPixel;
  }

  String viewBox() {
    return "0 0 " + width + " " + height;
  }

  double x(double easting) {
    return far((easting - world.getMinX()) * xScale);
  }

  double y(double northing) {
    return far((world.getMaxY() - northing) * yScale);
  }

  /** Ground length of one pixel in metres. */
  double metresPerPixel() {
    return metresPerY * unitsPerPixel / yScale;
  }

  /** Keeps what lies absurdly far away within the range of whole numbers. */
  private static double far(double units) {
    return Math.max(-FAR, Math.min(FAR, units));
  }
}
