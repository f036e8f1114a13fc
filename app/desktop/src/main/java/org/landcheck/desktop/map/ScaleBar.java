package org.landcheck.desktop.map;

/**
 * A round length and how long it is on the screen.
 *
 * @param pixels its length on the screen
 * @param metres its length on the ground
 */
public record ScaleBar(double pixels, double metres) {
  private static final double METRES_A_DEGREE = 111_320;

  /**
   * The longest round length (1, 2 or 5 times a power of ten) that fits.
   *
   * @param metresPerPixel scale of the map
   * @param maxPixels room there is
   */
  public static ScaleBar of(double metresPerPixel, double maxPixels) {
    double most = metresPerPixel * maxPixels;
    double power = StrictMath.pow(10, Math.floor(StrictMath.log10(most)));
    double metres = power;
    for (int factor : new int[] {2, 5}) {
      if (factor * power <= most) {
        metres = factor * power;
      }
    }
    return new ScaleBar(metres / metresPerPixel, metres);
  }

  /** Metres a pixel stands for, where a pixel is so many degrees of longitude at a latitude. */
  public static double metresPerPixel(double degreesPerPixel, double latitude) {
    return degreesPerPixel
        * METRES_A_DEGREE
        * Math.max(0.01, StrictMath.cos(Math.toRadians(latitude)));
  }
}
