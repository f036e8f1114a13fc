package org.landcheck.checks.geometry;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.landcheck.api.CheckInfo;
import org.landcheck.api.FeatureCheck;
import org.landcheck.api.Finding;
import org.landcheck.api.Fix;
import org.landcheck.api.Inspection;
import org.landcheck.api.Layer;
import org.landcheck.api.Need;
import org.landcheck.api.PackedXY;
import org.landcheck.api.Param;
import org.landcheck.api.QualityElement;
import org.landcheck.api.Quantity;
import org.landcheck.api.Severity;
import org.landcheck.api.Unit;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/**
 * Finds consecutive vertices of a line or ring that are closer than {@code tolerance}.
 *
 * <p>Vertices in one place ({@code identical}) are always found; those at a distance ({@code near})
 * only if it is less than the tolerance. A distance that equals the tolerance but for the rounding
 * of large coordinates is none. A run of such vertices is one finding, placed at its first vertex,
 * also where it runs over the start of a ring. The measure is the greatest step in the run.
 */
public final class RepeatedPoint implements FeatureCheck {
  static final Param<Double> TOLERANCE =
      Param.number("tolerance", Unit.METRE, 0.0001, 0, 10).stricterIfHigher();

  /** Part of the tolerance that the rounding of coordinates of 8 digits before the point eats. */
  private static final double ROUNDING = 0.999;

  private static final CheckInfo INFO =
      new CheckInfo(
          "geometry.repeated-point",
          QualityElement.TOPOLOGICAL_CONSISTENCY,
          Severity.ERROR,
          Set.of(Need.PROJECTED_CRS),
          List.of(TOLERANCE));

  /**
   * Vertices in one place.
   *
   * @param path number of the line or ring
   * @param slots how many vertices that has, the end of a ring not counted
   * @param first the first vertex
   * @param surplus how many follow it
   * @param step greatest distance from one to the next, metres
   * @param locator tells the run from others of the feature
   */
  record Run(
      int path,
      int slots,
      int first,
      int surplus,
      double step,
      double x,
      double y,
      String locator) {}

  @Override
  public CheckInfo info() {
    return INFO;
  }

  @Override
  public List<Fix> fixes() {
    return List.of(new DropRepeatedPoints());
  }

  @Override
  public void prepare(Layer layer, Inspection inspection) {
    RingMeasures.of(layer, inspection);
  }

  @Override
  public void inspect(Layer layer, int row, Inspection inspection) {
    double tolerance = inspection.param(TOLERANCE);
    if (passes(RingMeasures.of(layer, inspection).squareOfStep(row), tolerance)) {
      return;
    }
    for (Run run : runs(layer.geometry(row), tolerance)) {
      inspection.report(
          Finding.by(inspection.rule(), INFO)
              .on(layer, row)
              .arg("kind", run.step == 0 ? "identical" : "near")
              .arg("count", run.surplus)
              .arg("step", Quantity.metres(run.step))
              .measured(Quantity.metres(run.step))
              .where(PackedXY.FACTORY.createPoint(new Coordinate(run.x, run.y)))
              .locator(run.locator)
              .build());
    }
  }

  /** Whether there is surely no run where no step has a smaller square. */
  static boolean passes(double squareOfStep, double tolerance) {
    return squareOfStep > 0 && squareOfStep >= tolerance * tolerance;
  }

  /** All runs of a shape, in the order of its paths. */
  static List<Run> runs(Geometry geometry, double tolerance) {
    double reach = tolerance * ROUNDING;
    List<Run> runs = new ArrayList<>(0);
    Places places = new Places();
    Paths.each(
        geometry,
        (path, xy, ring) -> {
          for (int i = 2; i < xy.length; i += 2) {
            if (close(xy, i / 2 - 1, i / 2, reach)) {
              collect(path, xy, ring, reach, places, runs);
              return;
            }
          }
        });
    return runs;
  }

  private static boolean close(double[] xy, int a, int b, double reach) {
    double dx = xy[2 * b] - xy[2 * a];
    double dy = xy[2 * b + 1] - xy[2 * a + 1];
    double square = dx * dx + dy * dy;
    return square < reach * reach || square == 0;
  }

  private static void collect(
      int path, double[] xy, boolean ring, double reach, Places places, List<Run> runs) {
    int slots = ring ? xy.length / 2 - 1 : xy.length / 2;
    int begin = 0;
    if (ring) {
      // starts behind a long step, so that no run is cut in two; a ring of short steps only
      // starts at its first vertex
      while (begin < slots && close(xy, (begin + slots - 1) % slots, begin, reach)) {
        begin++;
      }
      begin %= slots;
    }
    for (int i = 0; i < slots; i++) {
      int first = (begin + i) % slots;
      int surplus = 0;
      double step = 0;
      while (i + 1 < slots && close(xy, (begin + i) % slots, (begin + i + 1) % slots, reach)) {
        int from = (begin + i) % slots;
        int to = (from + 1) % slots;
        step = Math.max(step, distance(xy, from, to));
        surplus++;
        i++;
      }
      if (surplus > 0) {
        double x = xy[2 * first];
        double y = xy[2 * first + 1];
        runs.add(new Run(path, slots, first, surplus, step, x, y, places.next(x, y)));
      }
    }
  }

  private static double distance(double[] xy, int a, int b) {
    double dx = xy[2 * b] - xy[2 * a];
    double dy = xy[2 * b + 1] - xy[2 * a + 1];
    return Math.sqrt(dx * dx + dy * dy);
  }
}
