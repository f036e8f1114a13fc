package org.landcheck.checks.coverage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.algorithm.Distance;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateXY;

/** Pairs of close segments: none is missed that matters, and few are tried. */
class ClosePairsTest {
  private static final double DISTANCE = 2e-5;

  private static Coordinate from(Segments segments, int i) {
    return new CoordinateXY(segments.x0(i), segments.y0(i));
  }

  private static Coordinate to(Segments segments, int i) {
    return new CoordinateXY(segments.x1(i), segments.y1(i));
  }

  private static boolean share(Segments segments, int a, int b) {
    return from(segments, a).equals(from(segments, b))
        || from(segments, a).equals(to(segments, b))
        || to(segments, a).equals(from(segments, b))
        || to(segments, a).equals(to(segments, b));
  }

  private static boolean cross(Segments s, int a, int b) {
    return side(s, a, from(s, b)) * side(s, a, to(s, b)) < 0
        && side(s, b, from(s, a)) * side(s, b, to(s, a)) < 0;
  }

  private static int side(Segments s, int i, Coordinate point) {
    return Orientation.index(from(s, i), to(s, i), point);
  }

  private static long key(int a, int b) {
    return (long) Math.min(a, b) << 32 | Math.max(a, b);
  }

  /** Segments on a coarse grid, so that many touch, some long and some in a bundle. */
  private static Segments random(long seed) {
    Random random = new Random(seed);
    Segments segments = new Segments();
    int size = 40 + random.nextInt(160);
    int width = 10 + random.nextInt(200);
    for (int i = 0; i < size; i++) {
      int x = random.nextInt(width);
      int y = random.nextInt(width);
      int reach = 1 + random.nextInt(random.nextInt(4) == 0 ? width : 6);
      int dx = random.nextInt(2 * reach + 1) - reach;
      int dy = random.nextInt(3) == 0 ? reach : random.nextInt(2 * reach + 1) - reach;
      if (dx != 0 || dy != 0) {
        segments.add(x, y, x + dx, y + dy, 1, i, random.nextInt(10) == 0 ? 1 : 0);
      }
    }
    return segments;
  }

  @Property(tries = 2000)
  void whatIsCloseIsPairedOrHangsTogetherThroughOthers(@ForAll long seed) {
    Segments segments = random(seed);
    Set<Long> pairs = new HashSet<>();
    UnionFind together = new UnionFind(segments.size());
    ClosePairs.find(
        segments,
        DISTANCE,
        (a, b) -> {
          pairs.add(key(a, b));
          together.join(a, b);
        });
    for (int a = 0; a < segments.size(); a++) {
      for (int b = a + 1; b < segments.size(); b++) {
        boolean group = segments.group(a) == segments.group(b);
        if (pairs.contains(key(a, b))) {
          assertTrue(group, "groups never meet");
        }
        if (!group || share(segments, a, b)) {
          continue;
        }
        double apart =
            Distance.segmentToSegment(
                from(segments, a), to(segments, a), from(segments, b), to(segments, b));
        assertTrue(apart <= DISTANCE || !pairs.contains(key(a, b)), "apart, but paired");
        if (apart <= DISTANCE) {
          assertEquals(together.root(a), together.root(b), "close, but not together");
        }
        if (cross(segments, a, b)) {
          assertTrue(pairs.contains(key(a, b)), "crossing, but not paired");
        }
      }
    }
  }

  @Property(tries = 500)
  void neighboursArePairedIfOneRunsBackAlongTheOther(@ForAll long seed) {
    Random random = new Random(seed);
    Segments segments = new Segments();
    int size = 3 + random.nextInt(40);
    for (int i = 0; i < size; i++) {
      int angle = random.nextInt(12);
      int length = 1 + random.nextInt(5);
      int[] dx = {1, 2, 1, 1, 0, -1, -2, -1, -1, 0, 1, 3};
      int[] dy = {0, 1, 1, 2, 1, 1, 1, 0, -1, -1, -1, 1};
      segments.add(0, 0, dx[angle] * length, dy[angle] * length, 1, i, 0);
    }
    Set<Long> pairs = new HashSet<>();
    ClosePairs.find(segments, DISTANCE, (a, b) -> pairs.add(key(a, b)));
    for (int a = 0; a < segments.size(); a++) {
      for (int b = a + 1; b < segments.size(); b++) {
        double cross = segments.x1(a) * segments.y1(b) - segments.y1(a) * segments.x1(b);
        double dot = segments.x1(a) * segments.x1(b) + segments.y1(a) * segments.y1(b);
        assertEquals(cross == 0 && dot > 0, pairs.contains(key(a, b)));
      }
    }
  }

  private static long tried(Segments segments) {
    return ClosePairs.find(segments, DISTANCE, (a, b) -> {}) / segments.size();
  }

  @Test
  void ofAStarFewPairsAreTried() {
    Segments star = new Segments();
    int spikes = 5_000;
    for (int i = 0; i < 2 * spikes; i++) {
      double a = i * Math.PI / spikes;
      double b = (i + 1) * Math.PI / spikes;
      double r = i % 2 == 0 ? 20_000 : 5_000;
      double s = i % 2 == 0 ? 5_000 : 20_000;
      star.add(r * Math.cos(a), r * Math.sin(a), s * Math.cos(b), s * Math.sin(b), 1, 0, 0);
    }
    assertTrue(tried(star) < 100, "pairs a segment: " + tried(star));
  }

  @Test
  void ofAFanFewPairsAreTried() {
    Segments fan = new Segments();
    for (int i = 0; i < 10_000; i++) {
      double a = i * Math.PI / 5_000;
      double b = (i + 1) * Math.PI / 5_000;
      double r = 20_000;
      fan.add(0, 0, r * Math.cos(a), r * Math.sin(a), 1, i, 0);
      if (i % 2 == 0) {
        fan.add(r * Math.cos(a), r * Math.sin(a), r * Math.cos(b), r * Math.sin(b), 1, i, 0);
      }
    }
    assertTrue(tried(fan) < 30, "pairs a segment: " + tried(fan));
  }

  @Test
  void ofRingsAroundEachOtherFewPairsAreTried() {
    Segments rings = new Segments();
    for (int i = 0; i < 1_000; i++) {
      double r = 100 + 0.01 * i;
      for (int k = 0; k < 16; k++) {
        double a = k * Math.PI / 8;
        double b = (k + 1) * Math.PI / 8;
        rings.add(r * Math.cos(a), r * Math.sin(a), r * Math.cos(b), r * Math.sin(b), 1, i, 0);
      }
    }
    assertTrue(tried(rings) < 60, "pairs a segment: " + tried(rings));
  }

  @Test
  void ofTheTeethOfACombFewPairsAreTried() {
    Segments comb = new Segments();
    for (int i = 0; i < 10_000; i++) {
      comb.add(0.1 * i, 0, 0.1 * i, 1_000, 1, 0, 0);
    }
    assertTrue(tried(comb) < 30, "pairs a segment: " + tried(comb));
  }
}
