package org.landcheck.io.archive;

import java.util.Arrays;
import java.util.OptionalDouble;

/**
 * Finds the angle at which the ink of a page runs in lines: that at which ink, added up along them,
 * changes most from one line to the next.
 *
 * <p>Ink is kept by upright strips of a few pixels; a line that rises is met by moving strips up
 * and down as a whole. So the work does not depend on how much ink there is.
 */
final class InkLines {
  /** At three degrees a line rises by less than a pixel within a strip. */
  private static final int STRIP = 16;

  private static final int MOST_TENTHS = 100;
  private static final int COARSE = 5;

  /** The best angle must stand out from the mean of all by so much; in a photograph none does. */
  private static final double CLEAR = 1.3;

  private final int height;
  private final int margin;
  private final int[][] strips;
  private final int[] sums;

  InkLines(int width, int height) {
    this.height = height;
    // as far as a strip at the side of the page is moved at ten degrees: a sixth of its width
    this.margin = width / 5 + 1;
    this.strips = new int[(width + STRIP - 1) / STRIP][height];
    this.sums = new int[height + 2 * margin];
  }

  /**
   * Adds a part of a row.
   *
   * @param darkness of each shade
   */
  void add(Gray page, int y, int left, int right, int[] darkness) {
    int row = y * page.width();
    for (int strip = left / STRIP; strip * STRIP < right; strip++) {
      int to = row + Math.min(right, (strip + 1) * STRIP);
      int sum = 0;
      for (int i = row + Math.max(left, strip * STRIP); i < to; i++) {
        sum += darkness[page.pixels()[i] & 0xFF];
      }
      strips[strip][y] += sum;
    }
  }

  /** Degrees that lines rise to the right, to a tenth; empty if there are no lines. */
  OptionalDouble skew() {
    double all = 0;
    double best = -1;
    int angle = 0;
    int tried = 0;
    for (int tenths = -MOST_TENTHS; tenths <= MOST_TENTHS; tenths += COARSE) {
      double score = score(tenths);
      all += score;
      tried++;
      if (score > best) {
        best = score;
        angle = tenths;
      }
    }
    if (best < CLEAR * all / tried) {
      return OptionalDouble.empty();
    }
    int from = Math.max(-MOST_TENTHS, angle - COARSE + 1);
    int to = Math.min(MOST_TENTHS, angle + COARSE - 1);
    for (int tenths = from; tenths <= to; tenths++) {
      double score = score(tenths);
      if (score > best) {
        best = score;
        angle = tenths;
      }
    }
    return OptionalDouble.of(angle / 10.0);
  }

  private double score(int tenths) {
    Arrays.fill(sums, 0);
    // fixed-point, so that it is the same everywhere
    long slope = Math.round(StrictMath.tan(StrictMath.toRadians(tenths / 10.0)) * 65536);
    int centre = strips.length * STRIP / 2;
    for (int strip = 0; strip < strips.length; strip++) {
      int moved = margin + (int) ((strip * STRIP + STRIP / 2 - centre) * slope >> 16);
      add(strips[strip], moved);
    }
    double score = 0;
    for (int i = 1; i < sums.length; i++) {
      double change = sums[i] - sums[i - 1];
      score += change * change;
    }
    return score;
  }

  private void add(int[] strip, int moved) {
    for (int y = 0; y < height; y++) {
      sums[moved + y] += strip[y];
    }
  }
}
