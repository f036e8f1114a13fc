package org.landcheck.bench.corpus;

import org.landcheck.sample.Dice;

/**
 * A square net whose corners are pushed about and whose borders wind: natural-looking polygons that
 * share every vertex with their neighbours to the last bit. A vertex follows from the seed and its
 * border alone, so any ring can be made at any time, by any thread.
 */
final class Lattice {
  /** Segments a border between two corners has. */
  static final int SEGMENTS = 8;

  private static final double X0 = 38_425_000;
  private static final double Y0 = 3_086_000;
  private static final double[] HALF_WAVE = wave(1);
  private static final double[] WAVE = wave(2);

  private final long seed;
  private final double cell;

  /**
   * @param cell width of a mesh, metres
   */
  Lattice(long seed, double cell) {
    this.seed = seed;
    this.cell = cell;
  }

  private static double[] wave(int halves) {
    double[] values = new double[SEGMENTS];
    for (int i = 0; i < SEGMENTS; i++) {
      values[i] = StrictMath.sin(StrictMath.PI * halves * i / SEGMENTS);
    }
    return values;
  }

  /**
   * The closed ring around a block of meshes, counter-clockwise, in metres.
   *
   * @param row1 first row beyond the block
   * @param column1 first column beyond the block
   */
  double[] ring(int row0, int column0, int row1, int column1) {
    int sides = 2 * (row1 - row0 + column1 - column0);
    double[] xy = new double[2 * (SEGMENTS * sides + 1)];
    int at = 0;
    for (int c = column0; c < column1; c++) {
      at = side(xy, at, row0, c, false, true);
    }
    for (int r = row0; r < row1; r++) {
      at = side(xy, at, r, column1, true, true);
    }
    for (int c = column1 - 1; c >= column0; c--) {
      at = side(xy, at, row1, c, false, false);
    }
    for (int r = row1 - 1; r >= row0; r--) {
      at = side(xy, at, r, column0, true, false);
    }
    xy[at] = xy[0];
    xy[at + 1] = xy[1];
    return xy;
  }

  /** Writes a border without its last vertex; returns the place behind it. */
  private int side(double[] xy, int at, int row, int column, boolean upwards, boolean forward) {
    Dice first = corner(row, column);
    Dice second = upwards ? corner(row + 1, column) : corner(row, column + 1);
    double ax = (column + push(first)) * cell;
    double ay = (row + push(first)) * cell;
    double bx = (column + (upwards ? 0 : 1) + push(second)) * cell;
    double by = (row + (upwards ? 1 : 0) + push(second)) * cell;
    Dice dice = Dice.at(seed + (upwards ? 2 : 1), row, column);
    double bow = dice.between(-0.05, 0.05);
    double swing = dice.between(-0.03, 0.03);
    for (int i = 0; i <= SEGMENTS; i++) {
      double inner = i % SEGMENTS == 0 ? 0 : dice.between(-0.012, 0.012);
      double off = i == SEGMENTS ? 0 : bow * HALF_WAVE[i] + swing * WAVE[i] + inner;
      int step = forward ? i : SEGMENTS - i;
      if (step < SEGMENTS) {
        double t = (double) i / SEGMENTS;
        double x = i == SEGMENTS ? bx : ax + (bx - ax) * t - (by - ay) * off;
        double y = i == SEGMENTS ? by : ay + (by - ay) * t + (bx - ax) * off;
        xy[at + 2 * step] = round(X0 + x);
        xy[at + 2 * step + 1] = round(Y0 + y);
      }
    }
    return at + 2 * SEGMENTS;
  }

  private Dice corner(int row, int column) {
    return Dice.at(seed, row, column);
  }

  private static double push(Dice dice) {
    return dice.between(-0.18, 0.18);
  }

  /** To a tenth of a millimetre, as surveyors deliver. */
  static double round(double metres) {
    return Math.rint(metres * 1e4) / 1e4;
  }
}
