package org.landcheck.io.archive;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * Looks at a reduced page: how much ink, how its lines run, what it resembles.
 *
 * <p>Ink is what is darker than the paper by {@value #INK}; the paper is the median shade. Edges
 * are left out, where scanners leave shadows and holes were punched. Lines run by the angle at
 * which ink, added up along them, changes most from one line to the next. The 64 bits of the hash
 * say of 8 × 8 places whether it grows darker to the right.
 */
final class PageLook {
  /** A page with less ink than this looks like any other blank one. */
  static final double BLANK = 0.9995;

  private static final int INK = 60;
  private static final double EDGE = 0.04;
  private static final int LEAST_POINTS = 300;
  private static final int MOST_POINTS = 30_000;
  private static final double MOST_INK = 0.4;
  private static final int MOST_TENTHS = 100;
  private static final double CLEAR = 1.3;
  private static final int NOISE = 2;

  private final Gray page;
  private final int left;
  private final int top;
  private final int right;
  private final int bottom;
  private final int limit;

  private PageLook(Gray page) {
    this.page = page;
    this.left = (int) (page.width() * EDGE);
    this.top = (int) (page.height() * EDGE);
    this.right = page.width() - left;
    this.bottom = page.height() - top;
    this.limit = paper() - INK;
  }

  static PageFacts.Look of(Gray page) {
    if (page.width() < 16 || page.height() < 16) {
      return PageFacts.Look.NONE;
    }
    PageLook look = new PageLook(page);
    int ink = look.count();
    double area = (double) (look.right - look.left) * (look.bottom - look.top);
    double blank = Math.round((1 - ink / area) * 1e6) / 1e6;
    OptionalDouble skew =
        ink < LEAST_POINTS || ink > MOST_INK * area
            ? OptionalDouble.empty()
            : look.skew(look.points(ink));
    OptionalLong hash = blank >= BLANK ? OptionalLong.empty() : OptionalLong.of(look.hash());
    return new PageFacts.Look(OptionalDouble.of(blank), skew, hash);
  }

  private int paper() {
    int[] shades = new int[256];
    for (int y = top; y < bottom; y++) {
      for (int x = left; x < right; x++) {
        shades[page.at(x, y)]++;
      }
    }
    long half = (long) (right - left) * (bottom - top) / 2;
    int shade = 0;
    for (long seen = shades[0]; seen <= half && shade < 255; ) {
      seen += shades[++shade];
    }
    return shade;
  }

  private int count() {
    int ink = 0;
    for (int y = top; y < bottom; y++) {
      for (int x = left; x < right; x++) {
        ink += page.at(x, y) < limit ? 1 : 0;
      }
    }
    return ink;
  }

  /** Inked places, x then y; of very many, every so-manieth. */
  private int[] points(int ink) {
    int every = ink / MOST_POINTS + 1;
    int[] points = new int[2 * (ink / every + 1)];
    int seen = 0;
    int count = 0;
    for (int y = top; y < bottom; y++) {
      for (int x = left; x < right; x++) {
        if (page.at(x, y) < limit && seen++ % every == 0) {
          points[count++] = x;
          points[count++] = y;
        }
      }
    }
    return Arrays.copyOf(points, count);
  }

  /** Empty if ink lies the same at all angles, as in a photograph. */
  private OptionalDouble skew(int[] points) {
    int[] histogram = new int[page.height() + page.width() / 2 + 2];
    double sum = 0;
    double best = -1;
    int angle = 0;
    int tried = 0;
    for (int tenths = -MOST_TENTHS; tenths <= MOST_TENTHS; tenths += 5) {
      double score = score(points, tenths, histogram);
      sum += score;
      tried++;
      if (score > best) {
        best = score;
        angle = tenths;
      }
    }
    if (best < CLEAR * sum / tried) {
      return OptionalDouble.empty();
    }
    int coarse = angle;
    int from = Math.max(-MOST_TENTHS, coarse - 4);
    for (int tenths = from; tenths <= Math.min(MOST_TENTHS, coarse + 4); tenths++) {
      double score = score(points, tenths, histogram);
      if (score > best) {
        best = score;
        angle = tenths;
      }
    }
    return OptionalDouble.of(angle / 10.0);
  }

  private double score(int[] points, int tenths, int[] histogram) {
    Arrays.fill(histogram, 0);
    // fixed-point, so that it is the same everywhere
    long slope = Math.round(StrictMath.tan(StrictMath.toRadians(tenths / 10.0)) * 65536);
    int shift = page.width() / 4;
    for (int i = 0; i < points.length; i += 2) {
      int line = points[i + 1] + (int) (points[i] * slope >> 16) + shift;
      if (line >= 0 && line < histogram.length) {
        histogram[line]++;
      }
    }
    double score = 0;
    for (int i = 1; i < histogram.length; i++) {
      double change = histogram[i] - histogram[i - 1];
      score += change * change;
    }
    return score;
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
