package org.landcheck.checks.coverage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.landcheck.api.PackedXY;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateXY;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;

/**
 * Finds a point inside a face that lies on no border of the members, so that it can be asked how
 * many polygons lie there. Borders that cancelled run through faces, and the middle of a face is a
 * likely place for one.
 */
public final class FaceProbe {
  /** Lines tried at first; the widest stretch among them is taken before the others. */
  private static final int LINES = 32;

  private static final int ATTEMPTS = 64;
  // additive recurrences that spread points evenly: the golden and the plastic ratio
  private static final double STEP_Y = 0.6180339887498949;
  private static final double STEP_X = 0.7548776662466927;

  private FaceProbe() {}

  /** A point and the length of the horizontal stretch of the face it lies on. */
  private record Candidate(Coordinate point, double width) {}

  /**
   * A point in the interior of a face and on no member's border; always the same one.
   *
   * <p>Taken where the face is wide: a face may end in a needle no wider than the grid it was noded
   * on, and what lies there says nothing about the face.
   */
  public static Coordinate inside(Polygon face, Members... members) {
    List<Candidate> candidates = new ArrayList<>();
    double[] heights = heights(face);
    for (int i = 0; i < heights.length; i++) {
      addCandidate(face, heights[i], i, candidates);
    }
    candidates.sort(Comparator.comparingDouble(Candidate::width).reversed());
    Envelope envelope = face.getEnvelopeInternal();
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      for (Candidate candidate : candidates) {
        if (Arrays.stream(members).noneMatch(m -> m.isOnBorder(candidate.point()))) {
          return candidate.point();
        }
      }
      candidates.clear();
      double y = envelope.getMinY() + fraction(attempt * STEP_Y) * envelope.getHeight();
      addCandidate(face, y, attempt, candidates);
    }
    return face.getCoordinate();
  }

  /** Heights half way between neighbouring vertices: every part of a face is met by one. */
  private static double[] heights(Polygon face) {
    double[] levels =
        Arrays.stream(face.getCoordinates()).mapToDouble(Coordinate::getY).sorted().toArray();
    double[] between = new double[levels.length];
    int count = 0;
    for (int i = 1; i < levels.length; i++) {
      if (levels[i] > levels[i - 1]) {
        between[count++] = (levels[i] + levels[i - 1]) / 2;
      }
    }
    int lines = Math.min(LINES, count);
    double[] heights = new double[lines];
    for (int i = 0; i < lines; i++) {
      heights[i] = between[(int) ((i + 0.5) * count / lines)];
    }
    return heights;
  }

  private static void addCandidate(
      Polygon face, double y, int attempt, List<Candidate> candidates) {
    Candidate candidate = scan(face, y, fraction(attempt * STEP_X));
    if (candidate != null) {
      candidates.add(candidate);
    }
  }

  private static double fraction(double value) {
    double shifted = value + 0.5;
    return 0.05 + 0.9 * (shifted - Math.floor(shifted));
  }

  /** A point on the widest stretch of a horizontal line through the face; null if it misses. */
  private static Candidate scan(Polygon face, double y, double widthShare) {
    double[] crossings = new double[16];
    int count = 0;
    for (int ring = -1; ring < face.getNumInteriorRing(); ring++) {
      LineString line = ring < 0 ? face.getExteriorRing() : face.getInteriorRingN(ring);
      double[] xy = PackedXY.of(line);
      for (int i = 0; i + 3 < xy.length; i += 2) {
        if (xy[i + 1] <= y != xy[i + 3] <= y) {
          if (count == crossings.length) {
            crossings = Arrays.copyOf(crossings, 2 * count);
          }
          crossings[count++] =
              xy[i] + (y - xy[i + 1]) / (xy[i + 3] - xy[i + 1]) * (xy[i + 2] - xy[i]);
        }
      }
    }
    Arrays.sort(crossings, 0, count);
    int widest = -1;
    for (int i = 0; i + 1 < count; i += 2) {
      if (widest < 0
          || crossings[i + 1] - crossings[i] > crossings[widest + 1] - crossings[widest]) {
        widest = i;
      }
    }
    if (widest < 0 || crossings[widest + 1] <= crossings[widest]) {
      return null;
    }
    double width = crossings[widest + 1] - crossings[widest];
    return new Candidate(new CoordinateXY(crossings[widest] + widthShare * width, y), width);
  }
}
