package org.landcheck.checks.coverage;

import java.util.Optional;
import org.landcheck.api.PackedXY;
import org.landcheck.checks.geometry.Validity;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;

/**
 * What a shape has in common with one of another layer, by an overlay only where nothing simpler
 * tells: most shapes lie clear inside, or clear outside, of a much larger one. Whether a shape is
 * valid is asked only where it matters, because that costs as much.
 */
public final class CommonPart {
  private static final Geometry NOTHING = PackedXY.FACTORY.createPolygon();

  private CommonPart() {}

  /**
   * The polygonal part of what two polygonal shapes share; empty if their interiors do not meet.
   *
   * @return nothing if that hangs on a shape that is not valid
   */
  public static Optional<Geometry> of(Geometry shape, Geometry other) {
    if (!shape.getEnvelopeInternal().intersects(other.getEnvelopeInternal())) {
      return Optional.of(NOTHING);
    }
    Geometry a = PairCut.single(shape);
    Geometry b = PairCut.single(other);
    if (isPolygonal(b) && PairCut.isClear(b, a.getEnvelopeInternal())) {
      // no edge of the other comes near, so any vertex tells for all, holes and parts too
      boolean inside = PointInShape.locate(b, a.getCoordinate()) == Location.INTERIOR;
      return inside ? Optional.of(a).filter(Validity::isValid) : Optional.of(NOTHING);
    }
    if (!Validity.isValid(shape) || !Validity.isValid(other)) {
      return Optional.empty();
    }
    if (PairCut.isPlain(a) && PairCut.isPlain(b) && CleanNeighbours.areApart(a, b)) {
      return Optional.of(NOTHING);
    }
    return Optional.of(Overlay.intersection(a, b));
  }

  private static boolean isPolygonal(Geometry shape) {
    boolean all = !shape.isEmpty();
    for (int i = 0; i < shape.getNumGeometries(); i++) {
      all &= shape.getGeometryN(i) instanceof Polygon;
    }
    return all;
  }
}
