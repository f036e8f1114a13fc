package org.landcheck.checks.geometry;

import org.landcheck.api.Inspection;
import org.landcheck.api.Layer;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.operation.valid.IsValidOp;

/**
 * Which shapes of a layer are valid: there, not empty, and well-formed by the rules of JTS (those
 * of the OGC; a spike without width is not valid).
 *
 * <p>Clean polygons are proved on raw coordinates; only suspicious ones go to JTS. One that is
 * suspicious and has more than two million vertices counts as not valid. Immutable.
 */
public final class Validity {
  private static final int ROWS_A_TASK = 4096;
  private static final int MOST_VERTICES = 2_000_000;
  private static final GeometryFactory PLAIN = new GeometryFactory();

  private final boolean[] valid;

  private record Key(Layer layer) {}

  private Validity(boolean[] valid) {
    this.valid = valid;
  }

  /** The validity of a layer, found once a run. */
  public static Validity of(Layer layer, Inspection inspection) {
    return inspection.shared(new Key(layer), () -> build(layer, inspection));
  }

  private static Validity build(Layer layer, Inspection inspection) {
    boolean[] valid = new boolean[layer.size()];
    int tasks = (layer.size() + ROWS_A_TASK - 1) / ROWS_A_TASK;
    inspection.parallel(
        tasks,
        task -> {
          CleanRings rings = new CleanRings();
          int end = Math.min(layer.size(), (task + 1) * ROWS_A_TASK);
          for (int row = task * ROWS_A_TASK; row < end; row++) {
            valid[row] = test(layer.geometry(row), rings);
          }
        });
    return new Validity(valid);
  }

  /** Whether the row has a shape that is valid and not empty. */
  public boolean isValid(int row) {
    return valid[row];
  }

  /** Whether one shape is valid and not empty. */
  public static boolean isValid(Geometry geometry) {
    return test(geometry, new CleanRings());
  }

  /** Whether a shape has more vertices than JTS can be asked about in the memory there is. */
  static boolean tooLarge(Geometry geometry) {
    return geometry.getNumPoints() > MOST_VERTICES;
  }

  private static boolean test(Geometry geometry, CleanRings rings) {
    if (geometry.isEmpty()) {
      return false;
    }
    if (rings.proves(geometry)) {
      return true;
    }
    if (tooLarge(geometry)) {
      return false;
    }
    // JTS asks for coordinates again and again: it works faster on a copy that keeps them
    return new IsValidOp(PLAIN.createGeometry(geometry)).isValid();
  }
}
