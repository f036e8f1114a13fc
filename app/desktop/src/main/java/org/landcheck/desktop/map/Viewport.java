package org.landcheck.desktop.map;

import org.locationtech.jts.geom.Envelope;

/**
 * The part of the world a map shows.
 *
 * <p>Resolutions come in steps of a quarter of a doubling, so that what was painted for one is
 * found again, and the upper left corner lies on a whole pixel of its level, so that tiles meet
 * without seams.
 *
 * @param level 4 log2 of world units a pixel
 * @param left world x of the left border, in pixels of the level
 * @param top negated world y of the upper border, in pixels of the level
 * @param width pixels
 * @param height pixels
 */
public record Viewport(int level, long left, long top, int width, int height) {
  /** Steps of a doubling. */
  public static final int STEPS = 4;

  /** Finest level: about a tenth of a millimetre a pixel in metres. */
  private static final int FINEST = -13 * STEPS;

  /** Finest level of geographic data: about 1e-9 degrees a pixel. */
  private static final int FINEST_DEGREES = -30 * STEPS;

  private static final int COARSEST = 20 * STEPS;

  /** World units a pixel at a level. */
  public static double resolution(int level) {
    return StrictMath.pow(2, level / (double) STEPS);
  }

  /** World units a pixel. */
  public double resolution() {
    return resolution(level);
  }

  /** Screen x of a world x. */
  public double screenX(double x) {
    return x / resolution() - left;
  }

  /** Screen y of a world y. */
  public double screenY(double y) {
    return -y / resolution() - top;
  }

  /** World x of a screen x. */
  public double worldX(double x) {
    return (x + left) * resolution();
  }

  /** World y of a screen y. */
  public double worldY(double y) {
    return -(y + top) * resolution();
  }

  /** What is visible, in world units. */
  public Envelope envelope() {
    return new Envelope(worldX(0), worldX(width), worldY(height), worldY(0));
  }

  /** The same place with the picture moved by whole pixels. */
  public Viewport panned(long dx, long dy) {
    return new Viewport(level, left - dx, top - dy, width, height);
  }

  /** The same centre in a window of another size. */
  public Viewport resized(int newWidth, int newHeight) {
    return new Viewport(
        level, left + (width - newWidth) / 2, top + (height - newHeight) / 2, newWidth, newHeight);
  }

  /**
   * Zoomed so that the world point under a screen point stays there; positive steps come nearer.
   */
  public Viewport zoomed(int steps, double x, double y) {
    int finer = Math.max(FINEST_DEGREES, Math.min(COARSEST, level - steps));
    double factor = resolution() / resolution(finer);
    return new Viewport(
        finer,
        Math.round((x + left) * factor - x),
        Math.round((y + top) * factor - y),
        width,
        height);
  }

  /** The same scale with a world point in the middle. */
  public Viewport centred(double x, double y) {
    return new Viewport(
        level,
        Math.round(x / resolution()) - width / 2,
        Math.round(-y / resolution()) - height / 2,
        width,
        height);
  }

  /** The largest scale that shows a whole envelope with a margin, in pixels, on every side. */
  public Viewport fitted(Envelope envelope, int margin) {
    double across = envelope.getWidth() / Math.max(1, width - 2 * margin);
    double down = envelope.getHeight() / Math.max(1, height - 2 * margin);
    double least = Math.max(Math.max(across, down), resolution(FINEST));
    int fit = (int) Math.ceil(STEPS * StrictMath.log(least) / StrictMath.log(2) - 1e-9);
    Viewport scaled =
        new Viewport(Math.max(FINEST_DEGREES, Math.min(COARSEST, fit)), 0, 0, width, height);
    return scaled.centred(
        (envelope.getMinX() + envelope.getMaxX()) / 2,
        (envelope.getMinY() + envelope.getMaxY()) / 2);
  }
}
