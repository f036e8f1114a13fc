package org.landcheck.checks.coverage;

import java.util.List;
import java.util.SplittableRandom;
import org.landcheck.api.Layer;
import org.landcheck.api.PackedXY;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/** Dirty coverages for tests of other packages. */
public final class DirtyLayer {
  private DirtyLayer() {}

  /** A layer {@code L} whose vertices are off by up to {@code slip} metres here and there. */
  public static Layer of(long seed, int cells, double slip) {
    SplittableRandom random = new SplittableRandom(seed);
    List<Geometry> shapes =
        DirtyCoverage.of(seed, cells).stream()
            .map(shape -> random.nextInt(3) == 0 ? slipped(shape, slip, random) : shape)
            .filter(Geometry::isValid)
            .toList();
    return CoverageLawsTest.layer(shapes);
  }

  private static Geometry slipped(Geometry shape, double slip, SplittableRandom random) {
    if (shape.getNumGeometries() > 1 || shape.getBoundary().getNumGeometries() > 1) {
      return shape;
    }
    Coordinate[] xy = shape.getCoordinates();
    int i = 1 + random.nextInt(xy.length - 2);
    xy[i] =
        new Coordinate(
            Math.rint((xy[i].getX() + (random.nextDouble() - 0.5) * slip) * 1e4) / 1e4,
            Math.rint((xy[i].getY() + (random.nextDouble() - 0.5) * slip) * 1e4) / 1e4);
    return PackedXY.FACTORY.createPolygon(xy);
  }
}
