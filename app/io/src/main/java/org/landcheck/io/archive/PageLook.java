package org.landcheck.io.archive;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * Looks at a reduced page: how much ink, how its lines run, what it resembles.
 *
 * <p>Ink is what is darker than the paper by {@value #INK}, or by {@value #AVERAGED_INK} where each
 * pixel is the mean of several: grain cancels out, and strokes fade; what is darker by {@value
 * #FULL} is ink all over, the rest in part. The paper is the median shade. Edges are left out,
 * where scanners leave shadows and holes were punched. Lines run by the angle at which ink, added
 * up along them, changes most from one line to the next. The 64 bits of the hash say of 8 × 8
 * places whether it grows darker to the right.
 */
final class PageLook {
  /** A page with less ink than this looks like any other blank one. */
  static final double BLANK = 0.9995;

  private static final int INK = 60;
  private static final int AVERAGED_INK = 40;
  private static final int FULL = 120;
  private static final double EDGE = 0.04;
  private static final int LEAST_POINTS = 300;
  private static final double MOST_INK = 0.4;
  private static final int NOISE = 2;

  private final Gray page;
  private final int left;
  private final int top;
  private final int right;
  private final int bottom;
  private final int[] shades = new int[256];
  private final int paper;
  private final int limit;

  private PageLook(Gray page) {
    this.page = page;
    this.left = (int) (page.width() * EDGE);
    this.top = (int) (page.height() * EDGE);
    this.right = page.width() - left;
    this.bottom = page.height() - top;
    countShades();
    this.paper = median();
    this.limit = Math.max(0, paper - (page.averaged() ? AVERAGED_INK : INK));
  }

  static PageFacts.Look of(Gray page) {
    if (page.width() < 16 || page.height() < 16) {
      return PageFacts.Look.NONE;
    }
    PageLook look = new PageLook(page);
    double area = (double) (look.right - look.left) * (look.bottom - look.top);
    double ink = look.ink();
    double blank = Math.round((1 - ink / area) * 1e6) / 1e6;
    OptionalDouble skew =
        look.inked() < LEAST_POINTS || ink > MOST_INK * area
            ? OptionalDouble.empty()
            : look.lines().skew();
    OptionalLong hash = blank >= BLANK ? OptionalLong.empty() : OptionalLong.of(look.hash());
    return new PageFacts.Look(OptionalDouble.of(blank), skew, hash);
  }

  /** In two counts by turns: neighbours are often alike, and would wait for each other in one. */
  private void countShades() {
    int[] others = new int[256];
    for (int y = top; y < bottom; y++) {
      int from = y * page.width();
      int x = left;
      for (; x + 1 < right; x += 2) {
        shades[page.pixels()[from + x] & 0xFF]++;
        others[page.pixels()[from + x + 1] & 0xFF]++;
      }
      if (x < right) {
        shades[page.at(x, y)]++;
      }
    }
    Arrays.setAll(shades, shade -> shades[shade] + others[shade]);
  }

  private int median() {
    long half = (long) (right - left) * (bottom - top) / 2;
    int shade = 0;
    for (long seen = shades[0]; seen <= half && shade < 255; ) {
      seen += shades[++shade];
    }
    return shade;
  }

  /** Pixels with any ink. */
  private long inked() {
    return Arrays.stream(shades, 0, limit).asLongStream().sum();
  }

  /** In pixels; of those with ink in part, the part. */
  private double ink() {
    double ink = 0;
    for (int shade = 0; shade < limit; shade++) {
      ink += shades[shade] * (page.averaged() ? Math.min(1, (paper - shade) / (double) FULL) : 1);
    }
    return ink;
  }

  private InkLines lines() {
    InkLines lines = new InkLines(page.width(), page.height());
    int[] darkness = new int[256];
    for (int shade = 0; shade < limit; shade++) {
      darkness[shade] = paper - shade;
    }
    for (int y = top; y < bottom; y++) {
      lines.add(page, y, left, right, darkness);
    }
    return lines;
  }

  private long hash() {
    long bits = 0;
    for (int row = 0; row < 8; row++) {
      int before = mean(0, row);
      for (int column = 1; column < 9; column++) {
        int here = mean(column, row);
        bits = bits << 1 | (before - here > NOISE ? 1 : 0);
        before = here;
      }
    }
    return bits;
  }

  private int mean(int column, int row) {
    int x1 = column * page.width() / 9;
    int x2 = (column + 1) * page.width() / 9;
    int y1 = row * page.height() / 8;
    int y2 = (row + 1) * page.height() / 8;
    long sum = 0;
    for (int y = y1; y < y2; y++) {
      for (int x = x1; x < x2; x++) {
        sum += page.at(x, y);
      }
    }
    return (int) (sum / ((long) (x2 - x1) * (y2 - y1)));
  }
}
