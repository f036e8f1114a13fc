package org.landcheck.checks.crs;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.landcheck.api.Inspection;
import org.landcheck.api.Layer;
import org.landcheck.checks.crs.Displacement.Pair;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/** Pairs features of a layer with those of the reference: the same thing, whatever its place. */
final class ShiftPairs {
  /** Features that are paired at most, taken evenly from the layer. */
  private static final int MOST_BY_KEY = 4096;

  private static final int MOST_BY_SHAPE = 512;
  private static final int CHECK_CANCEL = 4096;

  /** Sizes of one thing in two versions may differ by this factor. */
  private static final double LIKE = 1.25;

  /** Sizes of one shape moved elsewhere differ by less than this part. */
  private static final double SAME = 0.001;

  private final Layer here;
  private final Layer there;
  private final Inspection inspection;

  ShiftPairs(Layer here, Layer there, Inspection inspection) {
    this.here = here;
    this.there = there;
    this.inspection = inspection;
  }

  /** By business key if that gives enough, else by shape. */
  List<Pair> find(long enough) {
    List<Pair> byKey = byKey();
    return byKey.size() >= enough ? byKey : byShape();
  }

  private List<Pair> byKey() {
    int ours = key(here);
    int theirs = key(there);
    if (ours < 0 || theirs < 0) {
      return List.of();
    }
    Map<String, Integer> rows = new HashMap<>();
    Set<String> doubled = new HashSet<>();
    for (int row : sample(MOST_BY_KEY)) {
      String key = text(here, row, ours);
      if (!key.isEmpty() && rows.putIfAbsent(key, row) != null) {
        doubled.add(key);
      }
    }
    Map<String, Integer> found = new HashMap<>();
    for (int row = 0; row < there.size(); row++) {
      pause(row);
      String key = text(there, row, theirs);
      if (rows.containsKey(key) && found.putIfAbsent(key, row) != null) {
        doubled.add(key);
      }
    }
    List<Pair> pairs = new ArrayList<>();
    found.forEach(
        (key, row) -> {
          Geometry a = here.geometry(rows.get(key));
          Geometry b = there.geometry(row);
          if (!doubled.contains(key) && like(size(a), size(b))) {
            pairs.add(new Pair(centroid(a), centroid(b)));
          }
        });
    return usable(pairs);
  }

  private static int key(Layer layer) {
    return layer.schema().keyField().map(layer.schema()::indexOf).orElse(-1);
  }

  private static String text(Layer layer, int row, int field) {
    Object value = layer.value(row, field);
    return value == null ? "" : value.toString().strip();
  }

  /** A shape of the reference, by what a shift does not change. */
  private record Candidate(int row, double size, double length) {}

  private List<Pair> byShape() {
    List<Candidate> candidates = new ArrayList<>();
    for (int row = 0; row < there.size(); row++) {
      pause(row);
      Geometry shape = there.geometry(row);
      if (size(shape) > 0) {
        candidates.add(new Candidate(row, size(shape), shape.getLength()));
      }
    }
    candidates.sort(Comparator.comparingDouble(Candidate::size).thenComparingInt(Candidate::row));
    double[] sizes = candidates.stream().mapToDouble(Candidate::size).toArray();
    List<Pair> pairs = new ArrayList<>();
    for (int row : sample(MOST_BY_SHAPE)) {
      pause(row);
      Geometry shape = here.geometry(row);
      double size = size(shape);
      Coordinate at = centroid(shape);
      Coordinate nearest = null;
      for (int i = firstAtLeast(sizes, size * (1 - SAME));
          size > 0 && i < sizes.length && sizes[i] <= size * (1 + SAME);
          i++) {
        Candidate each = candidates.get(i);
        if (Math.abs(each.length() - shape.getLength()) <= SAME * shape.getLength()) {
          Coordinate place = centroid(there.geometry(each.row()));
          nearest = nearest == null || at.distance(place) < at.distance(nearest) ? place : nearest;
        }
      }
      if (nearest != null) {
        pairs.add(new Pair(at, nearest));
      }
    }
    return usable(pairs);
  }

  private static int firstAtLeast(double[] sorted, double value) {
    int low = 0;
    int high = sorted.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sorted[middle] < value) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private int[] sample(int most) {
    int count = Math.min(most, here.size());
    int[] rows = new int[count];
    for (int i = 0; i < count; i++) {
      rows[i] = (int) ((long) i * here.size() / count);
    }
    return rows;
  }

  /** Area, or length of lines; points have none. */
  private static double size(Geometry shape) {
    double area = shape.getArea();
    return area > 0 ? area : shape.getLength();
  }

  private static boolean like(double a, double b) {
    return a == b || a < LIKE * b && b < LIKE * a;
  }

  private static Coordinate centroid(Geometry shape) {
    return shape.getCentroid().isEmpty()
        ? new Coordinate(Double.NaN, Double.NaN)
        : shape.getCentroid().getCoordinate();
  }

  private static List<Pair> usable(List<Pair> pairs) {
    return pairs.stream()
        .filter(p -> Double.isFinite(p.here().x + p.here().y + p.there().x + p.there().y))
        .toList();
  }

  private void pause(int row) {
    if (row % CHECK_CANCEL == 0) {
      inspection.checkCancelled();
    }
  }
}
