package org.landcheck.checks.geometry;

import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.landcheck.api.PackedXY;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.impl.PackedCoordinateSequenceFactory;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/** Random polygons for laws. */
final class Shapes {
  private Shapes() {}

  /** Closed rings over a 5 x 5 grid: most of them broken in some way. */
  static Arbitrary<double[]> gridRings() {
    return Arbitraries.integers()
        .between(0, 24)
        .list()
        .ofMinSize(2)
        .ofMaxSize(9)
        .map(
            cells -> {
              double[] ring = new double[2 * cells.size() + 2];
              for (int i = 0; i <= cells.size(); i++) {
                int cell = cells.get(i % cells.size());
                ring[2 * i] = cell % 5;
                ring[2 * i + 1] = cell / 5;
              }
              return ring;
            });
  }

  static Polygon polygon(double[] shell, double[]... holes) {
    return PackedXY.FACTORY.createPolygon(
        ring(shell), Arrays.stream(holes).map(Shapes::ring).toArray(LinearRing[]::new));
  }

  /** A shape with heights, as readers make it. */
  static Geometry withHeights(String wkt) {
    try {
      return new WKTReader(new GeometryFactory(PackedCoordinateSequenceFactory.DOUBLE_FACTORY))
          .read(wkt);
    } catch (ParseException e) {
      throw new IllegalArgumentException(wkt, e);
    }
  }

  private static LinearRing ring(double[] xy) {
    return PackedXY.FACTORY.createLinearRing(new PackedXY(xy));
  }
}
