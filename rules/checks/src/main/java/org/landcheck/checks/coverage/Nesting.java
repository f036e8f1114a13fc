package org.landcheck.checks.coverage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.landcheck.checks.coverage.Outline.OwnFace;
import org.locationtech.jts.algorithm.CGAlgorithmsDD;
import org.locationtech.jts.geom.Coordinate;

/**
 * In which face of which outline each lies, and how many polygons lie around it: by a sweep from
 * south to north over all edges, in time n log n however deep outlines lie within each other.
 *
 * <p>The edges that the sweep line meets are kept in order from west to east; outlines of one group
 * nowhere meet, so the order is the true one. The edge right to the west of the lowest vertex of an
 * outline tells: the outline lies in the face on that edge's east side, or, if there is no face,
 * where that edge's outline lies. As lower vertices are met first, that is known by then.
 */
final class Nesting {
  private final Outline[] outlines;
  private final int[] outside;
  private final int[] parent;
  private final int[] face;
  private final Map<OwnFace, List<Outline>> within = new IdentityHashMap<>();

  private Nesting(Outline[] outlines) {
    this.outlines = outlines;
    this.outside = new int[outlines.length];
    this.parent = new int[outlines.length];
    this.face = new int[outlines.length];
    Integer[] order = new Integer[outlines.length];
    Arrays.setAll(order, i -> i);
    Arrays.sort(order, Comparator.comparingInt(i -> outlines[i].group()));
    for (int begin = 0, end; begin < order.length; begin = end) {
      int group = outlines[order[begin]].group();
      for (end = begin; end < order.length && outlines[order[end]].group() == group; ) {
        end++;
      }
      int[] some = Arrays.stream(order, begin, end).mapToInt(i -> i).toArray();
      new Sweep(some).run();
    }
    for (int i = 0; i < outlines.length; i++) {
      if (parent[i] >= 0) {
        OwnFace around = outlines[parent[i]].faces().get(face[i]);
        within.computeIfAbsent(around, f -> new ArrayList<>()).add(outlines[i]);
      }
    }
    within.values().forEach(each -> each.sort(Comparator.comparing(Outline::lowest)));
  }

  static Nesting of(Outline[] outlines) {
    return new Nesting(outlines);
  }

  /** How many polygons lie just outside each outline. */
  int[] outside() {
    return outside;
  }

  /** The outlines that lie in a face and in no other outline that does, by their lowest points. */
  List<Outline> within(OwnFace some) {
    return within.getOrDefault(some, List.of());
  }

  /** Sweeps over the outlines of one group. */
  private final class Sweep {
    private final int[] some;
    // by edge: its outline and number there, and its ends, the lower one, then western one first
    private final int[] outline;
    private final int[] number;
    private final double[] ends;
    private final TreeSet<Integer> active = new TreeSet<>(this::compare);
    // the number of a point that is asked for, as an edge without length
    private final int probe;

    Sweep(int[] some) {
      this.some = some;
      probe = Arrays.stream(some).map(i -> outlines[i].edges().size()).sum();
      outline = new int[probe];
      number = new int[probe];
      ends = new double[4 * probe + 4];
      int edge = 0;
      for (int i : some) {
        Segments edges = outlines[i].edges();
        for (int e = 0; e < edges.size(); e++) {
          outline[edge] = i;
          number[edge] = e;
          boolean up = isBefore(edges.x0(e), edges.y0(e), edges.x1(e), edges.y1(e));
          ends[4 * edge] = up ? edges.x0(e) : edges.x1(e);
          ends[4 * edge + 1] = up ? edges.y0(e) : edges.y1(e);
          ends[4 * edge + 2] = up ? edges.x1(e) : edges.x0(e);
          ends[4 * edge + 3] = up ? edges.y1(e) : edges.y0(e);
          edge++;
        }
      }
    }

    void run() {
      int[] bottom = byPlace(0);
      int[] top = byPlace(2);
      Integer[] lowest = Arrays.stream(some).boxed().toArray(Integer[]::new);
      Arrays.sort(
          lowest,
          (a, b) -> {
            Coordinate p = outlines[a].lowest();
            Coordinate q = outlines[b].lowest();
            return isBefore(p.getX(), p.getY(), q.getX(), q.getY()) ? -1 : a.equals(b) ? 0 : 1;
          });
      int begun = 0;
      int ended = 0;
      for (int each : lowest) {
        Coordinate at = outlines[each].lowest();
        // an edge is taken in only after those that end where it begins are out
        while (begun < probe && isBelow(bottom[begun], 0, at)) {
          int edge = bottom[begun++];
          while (!isAfter(top[ended], edge)) {
            active.remove(top[ended++]);
          }
          active.add(edge);
        }
        while (ended < begun && isBelow(top[ended], 2, at)) {
          active.remove(top[ended++]);
        }
        place(each, at);
      }
    }

    private void place(int each, Coordinate at) {
      ends[4 * probe] = at.getX();
      ends[4 * probe + 1] = at.getY();
      ends[4 * probe + 2] = at.getX();
      ends[4 * probe + 3] = at.getY();
      Integer west = active.lower(probe);
      parent[each] = -1;
      if (west == null) {
        return;
      }
      int other = outline[west];
      int east = outlines[other].eastOf(number[west]);
      parent[each] = east >= 0 ? other : parent[other];
      face[each] = east >= 0 ? east : face[other];
      outside[each] = outside[other] + (east >= 0 ? outlines[other].faces().get(east).rise() : 0);
    }

    /** Edges by one of their ends. */
    private int[] byPlace(int end) {
      double[] y = new double[probe];
      Arrays.setAll(y, edge -> ends[4 * edge + end + 1]);
      int[] order = NumberOrder.of(y);
      for (int begin = 0, stop; begin < probe; begin = stop) {
        for (stop = begin; stop < probe && y[order[stop]] == y[order[begin]]; ) {
          stop++;
        }
        double[] x = new double[stop - begin];
        int[] level = Arrays.copyOfRange(order, begin, stop);
        Arrays.setAll(x, i -> ends[4 * level[i] + end]);
        int[] sorted = NumberOrder.of(x);
        for (int i = 0; i < sorted.length; i++) {
          order[begin + i] = level[sorted[i]];
        }
      }
      return order;
    }

    private boolean isBelow(int edge, int end, Coordinate at) {
      return isBefore(ends[4 * edge + end], ends[4 * edge + end + 1], at.getX(), at.getY());
    }

    /** Whether an edge ends after another begins. */
    private boolean isAfter(int edge, int other) {
      return isBefore(ends[4 * other], ends[4 * other + 1], ends[4 * edge + 2], ends[4 * edge + 3]);
    }

    /** Order of edges that the sweep line meets, from west to east. */
    private int compare(int a, int b) {
      if (a == b) {
        return 0;
      }
      boolean later = isBefore(ends[4 * b], ends[4 * b + 1], ends[4 * a], ends[4 * a + 1]);
      return later ? -side(b, a) : side(a, b);
    }

    /** 1 if an edge lies west of an earlier one, -1 if east of it. */
    private int side(int earlier, int edge) {
      int side = side(earlier, ends[4 * edge], ends[4 * edge + 1]);
      return side != 0 ? side : side(earlier, ends[4 * edge + 2], ends[4 * edge + 3]);
    }

    private int side(int edge, double x, double y) {
      int at = 4 * edge;
      return CGAlgorithmsDD.orientationIndex(
          ends[at], ends[at + 1], ends[at + 2], ends[at + 3], x, y);
    }
  }

  /** Order of points by y, then x. */
  private static boolean isBefore(double x, double y, double otherX, double otherY) {
    return y < otherY || y == otherY && x < otherX;
  }
}
