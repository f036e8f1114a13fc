package org.landcheck.checks.topology;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;
import org.landcheck.checks.coverage.OneSidedVertex;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateXY;

/**
 * Vertices that one member has and another lacks, brought together by pair of members: in order of
 * the one that lacks them, then of the one that has them.
 */
final class OneSidedPairs {
  private static final Comparator<OneSidedVertex> BY_HAS =
      Comparator.comparingInt(OneSidedVertex::has);

  private final OneSidedVertex[] vertices;

  /** First vertex of each pair, and the end of the last. */
  private final int[] starts;

  private OneSidedPairs(OneSidedVertex[] vertices, int[] starts) {
    this.vertices = vertices;
    this.starts = starts;
  }

  /**
   * @param all of a coverage; those that another vertex across the border stands for are passed
   *     over
   * @param leftOut members that are not to be named
   */
  static OneSidedPairs of(List<OneSidedVertex> all, IntPredicate leftOut) {
    long[] order = new long[all.size()];
    int count = 0;
    for (int i = 0; i < all.size(); i++) {
      OneSidedVertex vertex = all.get(i);
      if (vertex.between() && !leftOut.test(vertex.has()) && !leftOut.test(vertex.lacks())) {
        order[count++] = (long) vertex.lacks() << Integer.SIZE | i;
      }
    }
    Arrays.sort(order, 0, count);
    OneSidedVertex[] vertices = new OneSidedVertex[count];
    int first = 0;
    for (int i = 0; i < count; i++) {
      vertices[i] = all.get((int) order[i]);
      if (i + 1 == count || order[i] >> Integer.SIZE != order[i + 1] >> Integer.SIZE) {
        Arrays.sort(vertices, first, i + 1, BY_HAS);
        first = i + 1;
      }
    }
    return new OneSidedPairs(vertices, starts(vertices));
  }

  private static int[] starts(OneSidedVertex[] vertices) {
    int[] starts = new int[vertices.length + 1];
    int pairs = 0;
    for (int i = 0; i < vertices.length; i++) {
      if (i == 0
          || vertices[i].lacks() != vertices[i - 1].lacks()
          || vertices[i].has() != vertices[i - 1].has()) {
        starts[pairs++] = i;
      }
    }
    starts[pairs] = vertices.length;
    return Arrays.copyOf(starts, pairs + 1);
  }

  /** How many pairs there are. */
  int size() {
    return starts.length - 1;
  }

  int lacks(int pair) {
    return vertices[starts[pair]].lacks();
  }

  int has(int pair) {
    return vertices[starts[pair]].has();
  }

  /** Where the vertices of a pair are: ascending, each place once. */
  Coordinate[] places(int pair) {
    Coordinate[] places = new Coordinate[starts[pair + 1] - starts[pair]];
    for (int i = 0; i < places.length; i++) {
      OneSidedVertex vertex = vertices[starts[pair] + i];
      places[i] = new CoordinateXY(vertex.x(), vertex.y());
    }
    Arrays.sort(places);
    int count = 0;
    for (Coordinate place : places) {
      if (count == 0 || !place.equals2D(places[count - 1])) {
        places[count++] = place;
      }
    }
    return Arrays.copyOf(places, count);
  }
}
