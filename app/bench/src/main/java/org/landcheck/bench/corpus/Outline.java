package org.landcheck.bench.corpus;

import java.util.Arrays;
import java.util.Optional;
import org.landcheck.sample.Dice;

/** The ring of one sub-zone, with the fault that is planted on it. */
final class Outline {
  /** The middle of the southern border: where faults of shape are put. */
  private static final int MIDDLE = Lattice.SEGMENTS / 2;

  private static final int ONE_SIDED_EVERY = 4;

  private final double[] xy;
  private final double[] place;

  private Outline(double[] xy, double[] place) {
    this.xy = xy;
    this.place = place;
  }

  /**
   * @param clean the ring as its neighbours have it
   * @param scale how large faults are, at most 1
   */
  static Outline of(double[] clean, Optional<Fault> fault, double scale, Dice dice) {
    double[] centre = centre(clean);
    if (fault.isEmpty()) {
      return new Outline(clean, centre);
    }
    return switch (fault.get()) {
      case OVERLAP -> pushed(clean, centre, scale * dice.between(0.2, 5));
      case GAP -> pushed(clean, centre, -scale * dice.between(0.2, 5));
      case SELF_INTERSECTION -> crossed(clean, scale);
      case REPEATED_POINT -> new Outline(inserted(clean, MIDDLE, point(clean, MIDDLE)), at(clean));
      case SPIKE -> spiked(clean, centre);
      default -> new Outline(clean, centre);
    };
  }

  /** The vertices, the first one again at the end. */
  double[] xy() {
    return xy;
  }

  /** Where the fault is. */
  double[] place() {
    return place;
  }

  private static Outline pushed(double[] clean, double[] centre, double metres) {
    double[] xy = clean.clone();
    double dx = xy[2 * MIDDLE] - centre[0];
    double dy = xy[2 * MIDDLE + 1] - centre[1];
    double length = Math.sqrt(dx * dx + dy * dy);
    xy[2 * MIDDLE] = Lattice.round(xy[2 * MIDDLE] + dx / length * metres);
    xy[2 * MIDDLE + 1] = Lattice.round(xy[2 * MIDDLE + 1] + dy / length * metres);
    return new Outline(xy, at(xy));
  }

  /** Forward past the middle, then back: the path crosses itself. */
  private static Outline crossed(double[] clean, double scale) {
    double dx = clean[2 * MIDDLE + 2] - clean[2 * MIDDLE - 2];
    double dy = clean[2 * MIDDLE + 3] - clean[2 * MIDDLE - 1];
    double length = Math.sqrt(dx * dx + dy * dy) / scale;
    dx /= length;
    dy /= length;
    double x = clean[2 * MIDDLE];
    double y = clean[2 * MIDDLE + 1];
    double[] back = {Lattice.round(x - 4 * dx - 3 * dy), Lattice.round(y - 4 * dy + 3 * dx)};
    double[] xy = inserted(clean, MIDDLE, back);
    xy[2 * MIDDLE] = Lattice.round(x + 4 * dx - 3 * dy);
    xy[2 * MIDDLE + 1] = Lattice.round(y + 4 * dy + 3 * dx);
    return new Outline(xy, at(clean));
  }

  private static Outline spiked(double[] clean, double[] centre) {
    double[] foot = point(clean, MIDDLE);
    double[] tip = {
      Lattice.round(foot[0] + (centre[0] - foot[0]) * 0.2),
      Lattice.round(foot[1] + (centre[1] - foot[1]) * 0.2)
    };
    return new Outline(inserted(inserted(clean, MIDDLE, foot), MIDDLE, tip), tip);
  }

  /** With a vertex between some that the neighbours do not have, as real data come. */
  Outline oneSided() {
    double[] longer = xy;
    int vertices = xy.length / 2;
    int more = 0;
    for (int i = 2; i < vertices - 1; i += ONE_SIDED_EVERY) {
      double[] half = {
        Lattice.round((xy[2 * i] + xy[2 * i + 2]) / 2),
        Lattice.round((xy[2 * i + 1] + xy[2 * i + 3]) / 2)
      };
      longer = inserted(longer, i + more++, half);
    }
    return new Outline(longer, place);
  }

  /** Plane area, square metres. */
  double area() {
    double sum = 0;
    for (int i = 0; i + 3 < xy.length; i += 2) {
      sum += (xy[i] - xy[0]) * (xy[i + 3] - xy[1]) - (xy[i + 2] - xy[0]) * (xy[i + 1] - xy[1]);
    }
    return Math.abs(sum / 2);
  }

  private static double[] inserted(double[] xy, int behind, double[] point) {
    double[] longer = Arrays.copyOf(xy, xy.length + 2);
    int at = 2 * behind + 2;
    System.arraycopy(xy, at, longer, at + 2, xy.length - at);
    longer[at] = point[0];
    longer[at + 1] = point[1];
    return longer;
  }

  private static double[] at(double[] xy) {
    return point(xy, MIDDLE);
  }

  private static double[] point(double[] xy, int vertex) {
    return new double[] {xy[2 * vertex], xy[2 * vertex + 1]};
  }

  private static double[] centre(double[] xy) {
    double x = 0;
    double y = 0;
    int vertices = xy.length / 2 - 1;
    for (int i = 0; i < vertices; i++) {
      x += xy[2 * i];
      y += xy[2 * i + 1];
    }
    return new double[] {x / vertices, y / vertices};
  }
}
