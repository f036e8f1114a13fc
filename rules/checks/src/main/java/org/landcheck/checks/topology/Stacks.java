package org.landcheck.checks.topology;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.landcheck.api.Layer;
import org.landcheck.checks.rows.IntRows;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.Dimension;
import org.locationtech.jts.geom.Geometry;

/**
 * Sorts out many features that have one envelope, without comparing each with each: first those
 * with the same vertices are put on one stack, then stacks of the same area are compared.
 */
final class Stacks {
  /** Features of one shape of which all pairs are named. */
  static final int MOST_PAIRED = 50;

  private final Layer layer;
  private final List<Stack> stacks = new ArrayList<>();

  /** Rows of one shape, the first of them the smallest. */
  private static final class Stack {
    final IntRows rows = new IntRows();
    final double area;

    Stack(double area) {
      this.area = area;
    }

    int first() {
      return rows.get(0);
    }
  }

  private Stacks(Layer layer) {
    this.layer = layer;
  }

  /**
   * Pairs of rows with the same shape, the smaller row first: all pairs of the same shape, or, if
   * more than {@value #MOST_PAIRED} have it, the first with each other one.
   *
   * @param rows with the same envelope, ascending
   */
  static void pairs(Layer layer, int[] rows, IntRows pairs) {
    if (rows.length <= MOST_PAIRED) {
      SameShape.pairs(layer, rows, pairs);
      return;
    }
    Stacks stacks = new Stacks(layer);
    stacks.put(rows);
    for (IntRows same : stacks.joined()) {
      int[] all = same.sorted();
      if (all.length <= MOST_PAIRED) {
        SameShape.pairs(layer, all, pairs);
      } else {
        for (int i = 1; i < all.length; i++) {
          pairs.accept(all[0]);
          pairs.accept(all[i]);
        }
      }
    }
  }

  private void put(int[] rows) {
    Map<Long, List<Stack>> bySum = new HashMap<>();
    for (int row : rows) {
      Geometry shape = layer.geometry(row);
      List<Stack> alike = bySum.computeIfAbsent(sum(shape), sum -> new ArrayList<>(1));
      Stack own = null;
      for (int i = 0; own == null && i < alike.size(); i++) {
        Geometry first = layer.geometry(alike.get(i).first());
        own = first.norm().equalsExact(shape.norm()) ? alike.get(i) : null;
      }
      if (own == null) {
        own = new Stack(shape.getDimension() == Dimension.A ? shape.getArea() : 0);
        alike.add(own);
        stacks.add(own);
      }
      own.rows.accept(row);
    }
  }

  /** Rows of the same shape, also where it has other vertices. */
  private List<IntRows> joined() {
    stacks.sort(Comparator.comparingDouble(stack -> stack.area));
    int[] leader = new int[stacks.size()];
    for (int i = 0; i < leader.length; i++) {
      leader[i] = i;
    }
    for (int i = 0; i < leader.length; i++) {
      Stack stack = stacks.get(i);
      for (int j = i + 1; j < leader.length && isNear(stack, stacks.get(j)); j++) {
        if (leader(i, leader) != leader(j, leader) && same(stack, stacks.get(j))) {
          leader[leader(j, leader)] = leader(i, leader);
        }
      }
    }
    List<IntRows> joined = new ArrayList<>(Collections.nCopies(leader.length, null));
    for (int i = 0; i < leader.length; i++) {
      int own = leader(i, leader);
      if (joined.get(own) == null) {
        joined.set(own, new IntRows());
      }
      stacks.get(i).rows.forEach(joined.get(own));
    }
    return joined.stream().filter(rows -> rows != null && rows.size() > 1).toList();
  }

  private static int leader(int i, int[] leader) {
    int found = i;
    while (leader[found] != found) {
      found = leader[found];
    }
    return found;
  }

  private static boolean isNear(Stack smaller, Stack larger) {
    return larger.area - smaller.area <= SameShape.ROUNDING * Math.max(1, larger.area);
  }

  private boolean same(Stack a, Stack b) {
    int first = Math.min(a.first(), b.first());
    int second = Math.max(a.first(), b.first());
    return SameShape.same(layer.geometry(first), layer.geometry(second));
  }

  /** The same for shapes with the same vertices, wherever their rings begin and run. */
  private static long sum(Geometry shape) {
    Sum sum = new Sum();
    shape.apply(sum);
    return sum.total;
  }

  /** Adds up vertices, the last one of a ring left aside: it is the first again. */
  private static final class Sum implements CoordinateSequenceFilter {
    long total;

    @Override
    public void filter(CoordinateSequence line, int i) {
      Coordinate at = line.getCoordinate(i);
      boolean closes = i > 0 && i == line.size() - 1 && at.equals2D(line.getCoordinate(0));
      if (!closes) {
        long mixed = Double.hashCode(at.getX() + 0.0) * 31L + Double.hashCode(at.getY() + 0.0);
        total += (mixed ^ mixed >>> 29) * 0x9e3779b97f4a7c15L;
      }
    }

    @Override
    public boolean isDone() {
      return false;
    }

    @Override
    public boolean isGeometryChanged() {
      return false;
    }
  }
}
