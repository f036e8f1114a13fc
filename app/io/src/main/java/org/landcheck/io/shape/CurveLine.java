package org.landcheck.io.shape;

import java.util.Arrays;
import org.landcheck.api.PackedXY;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.impl.PackedCoordinateSequence;

/**
 * The line that a curve becomes, in the order its points are met.
 *
 * <p>Z and M run evenly from each given point of an arc to the next, the same whichever way the arc
 * is run through.
 */
final class CurveLine {
  private final int dimension;
  private final int measures;
  private double[] ordinates = new double[64];
  private int length;

  CurveLine(int dimension, int measures) {
    this.dimension = dimension;
    this.measures = measures;
  }

  /** Adds points as they are. */
  void append(CoordinateSequence points, int from) {
    reserve(points.size() - from);
    for (int i = from; i < points.size(); i++) {
      for (int d = 0; d < dimension; d++) {
        ordinates[length++] = points.getOrdinate(i, d);
      }
    }
  }

  /**
   * Adds an arc; its first point only if nothing lies before it.
   *
   * @param first place of the arc's beginning among the given points; its middle and end follow
   * @param xy the vertices of the arc
   */
  void arc(CoordinateSequence points, int first, double[] xy) {
    int last = xy.length / 2 - 1;
    reserve(last + 1);
    boolean turned = xy[0] > xy[2 * last] || xy[0] == xy[2 * last] && xy[1] > xy[2 * last + 1];
    int start = turned ? first + 2 : first;
    int end = turned ? first : first + 2;
    double middle = dimension == 2 ? 0 : middle(points, first + 1, xy, turned);
    for (int i = length == 0 ? 0 : 1; i <= last; i++) {
      ordinates[length++] = xy[2 * i];
      ordinates[length++] = xy[2 * i + 1];
      double place = (double) (turned ? last - i : i) / last;
      for (int d = 2; d < dimension; d++) {
        double half = points.getOrdinate(first + 1, d);
        ordinates[length++] =
            between(points.getOrdinate(start, d), half, points.getOrdinate(end, d), place, middle);
      }
    }
  }

  /** How far along the arc a point of it lies: 0 at the beginning, 1 at the end. */
  private static double middle(CoordinateSequence points, int at, double[] xy, boolean turned) {
    int last = xy.length / 2 - 1;
    int nearest = 0;
    double least = Double.POSITIVE_INFINITY;
    for (int i = 1; i < last; i++) {
      int vertex = turned ? last - i : i;
      double distance =
          Math.hypot(xy[2 * vertex] - points.getX(at), xy[2 * vertex + 1] - points.getY(at));
      if (distance < least) {
        least = distance;
        nearest = i;
      }
    }
    return nearest == 0 ? 0.5 : (double) nearest / last;
  }

  private static double between(
      double start, double half, double end, double place, double middle) {
    if (place == 0 || place == 1) {
      return place == 0 ? start : end;
    }
    return place <= middle
        ? start + (half - start) * (place / middle)
        : half + (end - half) * ((place - middle) / (1 - middle));
  }

  private void reserve(int points) {
    int needed = length + points * dimension;
    if (needed > ordinates.length) {
      ordinates = Arrays.copyOf(ordinates, Math.max(needed, 2 * ordinates.length));
    }
  }

  CoordinateSequence sequence() {
    double[] exact = Arrays.copyOf(ordinates, length);
    return dimension == 2
        ? new PackedXY(exact)
        : new PackedCoordinateSequence.Double(exact, dimension, measures);
  }
}
