package org.landcheck.sample;

import java.util.List;
import java.util.Optional;
import org.landcheck.sample.Planter.Site;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;

/** Faults in the shape of villages. */
final class ShapeFaults {
  private static final double SMALL_AREA = 0.6;
  private static final double LARGE_STEP = 4;
  private static final double NARROW_STEP = 0.0005;

  private final Planter planter;

  ShapeFaults(Planter planter) {
    this.planter = planter;
  }

  boolean plant(FaultKind kind) {
    return switch (kind) {
      case CONTAINED, SLIVER -> inside(kind);
      case OUT_OF_ZONE -> at(kind, planter.site((a, b) -> !Planter.sameZone(a, b)));
      default -> at(kind, planter.site(Planter::sameZone));
    };
  }

  private boolean at(FaultKind kind, Optional<Site> found) {
    if (found.isEmpty()) {
      return false;
    }
    Draft village = found.get().village();
    Draft across = found.get().across();
    int i = found.get().vertex();
    double[] shell = village.shell();
    double[] place = Ring.vertex(shell, i);
    double small = 2 * SMALL_AREA / Ring.base(shell, i);
    int next = Math.floorMod(i + 1, shell.length / 2);
    double[] behind = Ring.vertex(shell, next);
    switch (kind) {
      case OVERLAP_SMALL -> move(village, i, small);
      case OVERLAP_LARGE, OUT_OF_ZONE -> move(village, i, LARGE_STEP);
      case GAP_SMALL -> move(village, i, -small);
      case NEAR_MISS -> move(village, i, -NARROW_STEP);
      case GAP_LARGE -> move(village, i, -LARGE_STEP);
      case SELF_INTERSECTION -> loop(village, i);
      case REPEATED_POINT -> village.reshape(Ring.inserted(shell, i, place));
      case SPIKE -> spike(village, i);
      case MISSING_VERTEX ->
          village.reshape(Ring.inserted(shell, i, Ring.between(place, behind, 0.5)));
      case SHARP_CORNER -> sharpen(village, i, across);
      case MULTIPART -> enclave(village, across, square(middle(across), 15));
      default -> throw new IllegalArgumentException(kind.toString());
    }
    if (kind != FaultKind.SELF_INTERSECTION && kind != FaultKind.SPIKE) {
      village.area = village.computedArea();
      across.area = across.computedArea();
    }
    if (kind.rules().contains("djzq-cover")) {
      planter.record(kind, place[0], place[1], village, across, planter.zoneOf(village));
    } else {
      planter.record(kind, place[0], place[1], village, across);
    }
    return true;
  }

  /** The border overshoots the next vertex, comes back round it and crosses itself. */
  static void loop(Draft village, int i) {
    double[] a = Ring.vertex(village.shell(), i);
    double[] b = Ring.vertex(village.shell(), i + 1);
    double length = Math.sqrt((b[0] - a[0]) * (b[0] - a[0]) + (b[1] - a[1]) * (b[1] - a[1]));
    double dx = (b[0] - a[0]) / length;
    double dy = (b[1] - a[1]) / length;
    double[] past = Ring.point(b[0] + 8 * dx - 5 * dy, b[1] + 8 * dy + 5 * dx);
    double[] over = Ring.point(b[0] - 12 * dy, b[1] + 12 * dx);
    village.reshape(Ring.inserted(village.shell(), i, past[0], past[1], over[0], over[1]));
  }

  /** The border goes inwards and back the same way. */
  static void spike(Draft village, int i) {
    double[] shell = village.shell();
    double[] place = Ring.vertex(shell, i);
    double[] tip = Ring.outward(shell, i, -20);
    village.reshape(Ring.inserted(shell, i, tip[0], tip[1], place[0], place[1]));
  }

  static void move(Draft village, int i, double outward) {
    double[] shell = village.shell();
    village.reshape(Ring.withVertex(shell, i, Ring.outward(shell, i, outward)));
  }

  /** A needle that both neighbours agree on. */
  static void sharpen(Draft village, int i, Draft across) {
    double[] a = Ring.vertex(village.shell(), i);
    double[] b = Ring.vertex(village.shell(), i + 1);
    double length = Math.sqrt((b[0] - a[0]) * (b[0] - a[0]) + (b[1] - a[1]) * (b[1] - a[1]));
    double[] left = Ring.between(a, b, 0.5 - 0.3 / length);
    double[] right = Ring.between(a, b, 0.5 + 0.3 / length);
    double[] middle = Ring.between(a, b, 0.5);
    double[] tip =
        Ring.point(middle[0] + (b[1] - a[1]) / length * 9, middle[1] - (b[0] - a[0]) / length * 9);
    village.reshape(
        Ring.inserted(village.shell(), i, left[0], left[1], tip[0], tip[1], right[0], right[1]));
    double[] other = across.shell();
    int there = Ring.indexOf(other, b[0], b[1]);
    across.reshape(
        Ring.inserted(other, there, right[0], right[1], tip[0], tip[1], left[0], left[1]));
  }

  /** A piece in the middle of the neighbour that belongs to the village. */
  static void enclave(Draft village, Draft across, double[] piece) {
    village.parts.add(List.of(piece));
    across.parts.get(0).add(Ring.reversed(piece));
  }

  private boolean inside(FaultKind kind) {
    Optional<Draft> found = planter.village();
    if (found.isEmpty()) {
      return false;
    }
    double[] centre = middle(found.get());
    double[] piece = kind == FaultKind.CONTAINED ? square(centre, 15) : strip(centre);
    Draft added = planter.add(found.get(), List.of(piece));
    planter.record(kind, centre[0], centre[1], found.get(), added);
    return true;
  }

  private static double[] middle(Draft draft) {
    Geometry shape = draft.feature().geometry().orElseThrow();
    Point inside = shape.getInteriorPoint();
    return Ring.point(inside.getX(), inside.getY());
  }

  /** A strip of 30 m by 0.4 m. */
  static double[] strip(double[] centre) {
    double x = centre[0];
    double y = centre[1];
    return rounded(x - 15, y, x + 15, y, x + 15, y + 0.4, x - 15, y + 0.4);
  }

  static double[] square(double[] centre, double half) {
    double x = centre[0];
    double y = centre[1];
    return rounded(
        x - half,
        y - half,
        x + half,
        y - half + 1,
        x + half - 2,
        y + half,
        x - half + 1,
        y + half - 3);
  }

  private static double[] rounded(double... ring) {
    for (int i = 0; i < ring.length; i++) {
      ring[i] = HexMesh.rounded(ring[i]);
    }
    return ring;
  }
}
