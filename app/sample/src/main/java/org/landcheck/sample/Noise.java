package org.landcheck.sample;

/**
 * A smooth random landscape: values from -1 to 1 on the corners of a square net, blended in
 * between, in three layers of ever finer net.
 *
 * @param wavelength width of the widest net, metres
 */
record Noise(long seed, double wavelength) {
  double at(double x, double y) {
    double sum = 0;
    double weight = 1;
    double width = wavelength;
    for (int octave = 0; octave < 3; octave++) {
      sum += weight * blend(octave, x / width, y / width);
      weight /= 2;
      width /= 2;
    }
    return sum / 1.75;
  }

  private double blend(int octave, double x, double y) {
    long column = (long) Math.floor(x);
    long row = (long) Math.floor(y);
    double u = ease(x - column);
    double v = ease(y - row);
    double south = mixed(corner(octave, column, row), corner(octave, column + 1, row), u);
    double north = mixed(corner(octave, column, row + 1), corner(octave, column + 1, row + 1), u);
    return mixed(south, north, v);
  }

  private double corner(int octave, long column, long row) {
    return Dice.at(seed + octave, column, row).between(-1, 1);
  }

  private static double ease(double t) {
    return t * t * (3 - 2 * t);
  }

  private static double mixed(double a, double b, double t) {
    return a + (b - a) * t;
  }
}
