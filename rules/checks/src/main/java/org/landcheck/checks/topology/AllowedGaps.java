package org.landcheck.checks.topology;

import java.util.Optional;
import org.landcheck.api.Inspection;
import org.landcheck.checks.coverage.FaceWidth;
import org.landcheck.checks.coverage.Members;
import org.landcheck.checks.coverage.Overlay;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;

/**
 * Places that may be empty: what the polygons of a rule's second layer cover together.
 *
 * <p>A gap lies in them if what they leave of it has no more than the least area of a gap, or is
 * nowhere wider than the tolerance: they need not be drawn vertex by vertex like the polygons
 * around the gap. A gap that lies in them with a part only is a gap, and reported whole. A polygon
 * that is not valid counts with its repaired shape, and is noted as not inspected.
 */
final class AllowedGaps {
  private final Optional<Members> places;
  private final double minArea;
  private final double tolerance;

  private AllowedGaps(Optional<Members> places, double minArea, double tolerance) {
    this.places = places;
    this.minArea = minArea;
    this.tolerance = tolerance;
  }

  /**
   * @param minArea of what is left of a gap; square metres
   */
  static AllowedGaps of(Inspection inspection, double minArea) {
    Optional<Members> places = inspection.against().map(layer -> Members.of(layer, inspection));
    places.ifPresent(members -> NotInspected.report(members, inspection));
    return new AllowedGaps(places, minArea, inspection.param(Tolerance.PARAM));
  }

  /** Whether a gap lies in the places that may be empty. */
  boolean hold(Polygon gap) {
    if (places.isEmpty()) {
      return false;
    }
    Geometry left = gap;
    for (int place : places.get().within(gap.getEnvelopeInternal())) {
      left = Overlay.difference(left, places.get().shape(place));
      if (left.getArea() <= minArea) {
        return true;
      }
    }
    return left.getArea() < gap.getArea() && !FaceWidth.exceeds(left, tolerance);
  }
}
