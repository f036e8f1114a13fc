package org.landcheck.checks.geometry;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.landcheck.api.PackedXY;
import org.locationtech.jts.algorithm.LineIntersector;
import org.locationtech.jts.algorithm.PolygonNodeTopology;
import org.locationtech.jts.algorithm.RobustLineIntersector;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.noding.BasicSegmentString;
import org.locationtech.jts.noding.MCIndexNoder;
import org.locationtech.jts.noding.SegmentIntersector;
import org.locationtech.jts.noding.SegmentString;
import org.locationtech.jts.operation.linemerge.LineMerger;

/**
 * All places where the rings of one shape cross, touch themselves, or run on each other.
 *
 * <p>Rings may touch each other in points: that is no fault by itself.
 */
final class Crossings implements SegmentIntersector {
  /** Faults told apart in one shape; if there are more it is one fault that says how many. */
  static final int KEPT = 100;

  /** Places remembered of each kind while looking. */
  private static final int MOST = 10 * KEPT;

  /** Pairs of segments looked at, whatever the number of vertices, and by each vertex. */
  private static final long PAIRS = 2_000_000;

  private static final long PAIRS_A_VERTEX = 20;

  private record RingPair(int first, int second) implements Comparable<RingPair> {
    @Override
    public int compareTo(RingPair other) {
      return first != other.first
          ? Integer.compare(first, other.first)
          : Integer.compare(second, other.second);
    }
  }

  private final LineIntersector intersector = new RobustLineIntersector();
  private final SortedSet<Coordinate> crossings = new TreeSet<>();
  private final SortedSet<Coordinate> selfTouches = new TreeSet<>();
  private final Map<RingPair, List<LineString>> overlaps = new TreeMap<>();
  private final TreeSet<Integer> involved = new TreeSet<>();
  private final long allowed;
  private long looked;
  private int overlapping;
  private int beyond;

  private Crossings(long allowed) {
    this.allowed = allowed;
  }

  /**
   * Finds them in rings of finite numbers. Where so many borders come close to each other that
   * looking at all pairs would take much longer than reading the shape, it stops with what it has
   * found.
   */
  static Crossings of(List<LinearRing> rings) {
    List<SegmentString> strings = new ArrayList<>();
    long vertices = 0;
    for (int i = 0; i < rings.size(); i++) {
      Coordinate[] distinct = Rings.distinct(rings.get(i));
      if (distinct.length > 1) {
        strings.add(new BasicSegmentString(distinct, i));
      }
      vertices += distinct.length;
    }
    Crossings crossings = new Crossings(PAIRS + PAIRS_A_VERTEX * vertices);
    new MCIndexNoder(crossings).computeNodes(strings);
    return crossings;
  }

  /** Whether there were too many pairs to look at: there may be more faults than those found. */
  boolean isUnfinished() {
    return looked > allowed;
  }

  /** How many pairs, of segments or of stretches of border, were looked at. */
  long looked() {
    return looked;
  }

  /** Numbers of the rings that take part in a fault. */
  SortedSet<Integer> involved() {
    return involved;
  }

  List<Fault> faults() {
    // where borders begin and end to run on each other they also touch: that is said already
    overlaps.values().forEach(lines -> lines.forEach(this::forgetEnds));
    selfTouches.removeAll(crossings);
    List<Fault> faults = new ArrayList<>();
    crossings.forEach(at -> faults.add(point("self-intersection", at)));
    selfTouches.forEach(at -> faults.add(point("ring-self-touch", at)));
    overlaps.values().forEach(lines -> faults.addAll(merged(lines)));
    if (faults.isEmpty() || faults.size() + beyond <= KEPT && !isUnfinished()) {
      return faults;
    }
    Fault first = faults.get(0);
    String kind = isUnfinished() ? "countless" : "many";
    return List.of(new Fault(kind, first.shape(), first.at(), faults.size() + beyond));
  }

  private void forgetEnds(LineString line) {
    for (int i = 0; i < 2; i++) {
      crossings.remove(line.getCoordinateN(i));
      selfTouches.remove(line.getCoordinateN(i));
    }
  }

  private static Fault point(String kind, Coordinate at) {
    return new Fault(kind, PackedXY.FACTORY.createPoint(at), at, 1);
  }

  /** One fault for each unbroken line on which borders run on each other. */
  private static List<Fault> merged(List<LineString> lines) {
    LineMerger merger = new LineMerger();
    merger.add(lines);
    List<Fault> faults = new ArrayList<>();
    Collection<?> merged = merger.getMergedLineStrings();
    for (Object line : merged) {
      LineString run = (LineString) line;
      run.normalize();
      faults.add(new Fault("border-overlap", run, run.getCoordinateN(0), 1));
    }
    return faults;
  }

  @Override
  public void processIntersections(SegmentString a, int i, SegmentString b, int j) {
    if (++looked > allowed || a == b && i == j) {
      return;
    }
    Coordinate a0 = a.getCoordinate(i);
    Coordinate a1 = a.getCoordinate(i + 1);
    Coordinate b0 = b.getCoordinate(j);
    Coordinate b1 = b.getCoordinate(j + 1);
    intersector.computeIntersection(a0, a1, b0, b1);
    if (!intersector.hasIntersection()) {
      return;
    }
    int ringA = (Integer) a.getData();
    int ringB = (Integer) b.getData();
    if (intersector.getIntersectionNum() > 1) {
      overlap(ringA, ringB);
      return;
    }
    Coordinate at = intersector.getIntersection(0).copy();
    if (intersector.isProper()) {
      keep(crossings, at, ringA, ringB);
    } else if (ringA == ringB) {
      if (!adjacent(a, i, j)) {
        boolean crosses = !endsAt(at, a1, b1) && crossesAt(at, a, i, b, j);
        keep(crosses ? crossings : selfTouches, at, ringA, ringB);
      }
    } else if (!endsAt(at, a1, b1) && crossesAt(at, a, i, b, j)) {
      // a node is judged once: at the segments that begin in it
      keep(crossings, at, ringA, ringB);
    }
  }

  private void overlap(int ringA, int ringB) {
    Coordinate from = intersector.getIntersection(0).copy();
    Coordinate to = intersector.getIntersection(1).copy();
    involve(ringA, ringB);
    if (++overlapping > MOST) {
      beyond++;
      return;
    }
    overlaps
        .computeIfAbsent(
            new RingPair(Math.min(ringA, ringB), Math.max(ringA, ringB)), k -> new ArrayList<>())
        .add(PackedXY.FACTORY.createLineString(new Coordinate[] {from, to}));
  }

  private void keep(SortedSet<Coordinate> places, Coordinate at, int ringA, int ringB) {
    involve(ringA, ringB);
    if (places.size() < MOST) {
      places.add(at);
    } else {
      beyond++;
    }
  }

  private void involve(int ringA, int ringB) {
    involved.add(ringA);
    involved.add(ringB);
  }

  private static boolean adjacent(SegmentString ring, int i, int j) {
    int segments = ring.size() - 1;
    int apart = Math.abs(i - j);
    return apart <= 1 || apart == segments - 1;
  }

  private static boolean endsAt(Coordinate at, Coordinate end, Coordinate otherEnd) {
    return at.equals2D(end) || at.equals2D(otherEnd);
  }

  private static boolean crossesAt(Coordinate at, SegmentString a, int i, SegmentString b, int j) {
    Coordinate a0 = at.equals2D(a.getCoordinate(i)) ? before(a, i) : a.getCoordinate(i);
    Coordinate b0 = at.equals2D(b.getCoordinate(j)) ? before(b, j) : b.getCoordinate(j);
    return PolygonNodeTopology.isCrossing(
        at, a0, a.getCoordinate(i + 1), b0, b.getCoordinate(j + 1));
  }

  private static Coordinate before(SegmentString ring, int i) {
    return ring.getCoordinate(i == 0 ? ring.size() - 2 : i - 1);
  }

  /** Asked after each two stretches of border whose envelopes overlap. */
  @Override
  public boolean isDone() {
    return ++looked > allowed;
  }
}
