package org.landcheck.io.shape;

import java.util.Optional;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryComponentFilter;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;

/** Extent of a shape that may have coordinates which are no numbers. */
public final class Bounds implements GeometryComponentFilter {
  private double minX = Double.POSITIVE_INFINITY;
  private double minY = Double.POSITIVE_INFINITY;
  private double maxX = Double.NEGATIVE_INFINITY;
  private double maxY = Double.NEGATIVE_INFINITY;

  private Bounds() {}

  /** The extent, empty if the shape has no X or no Y that is a number. */
  public static Optional<Envelope> of(Geometry geometry) {
    Bounds bounds = new Bounds();
    geometry.apply(bounds);
    boolean any = bounds.minX <= bounds.maxX && bounds.minY <= bounds.maxY;
    return any
        ? Optional.of(new Envelope(bounds.minX, bounds.maxX, bounds.minY, bounds.maxY))
        : Optional.empty();
  }

  @Override
  public void filter(Geometry part) {
    if (part instanceof LineString line) {
      include(line.getCoordinateSequence());
    } else if (part instanceof Point point) {
      include(point.getCoordinateSequence());
    }
  }

  private void include(CoordinateSequence points) {
    for (int i = 0; i < points.size(); i++) {
      double x = points.getX(i);
      double y = points.getY(i);
      // Comparisons with NaN are false, so it never becomes a bound.
      minX = x < minX ? x : minX;
      maxX = x > maxX ? x : maxX;
      minY = y < minY ? y : minY;
      maxY = y > maxY ? y : maxY;
    }
  }
}
