package org.landcheck.checks.coverage;

import java.util.ArrayList;
import java.util.List;
import org.landcheck.api.PackedXY;
import org.locationtech.jts.geom.Dimension;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/** Polygonal parts of intersections and differences. */
public final class Overlay {
  private Overlay() {}

  /** Polygonal part of an intersection; empty if the interiors do not meet. */
  public static Geometry intersection(Geometry a, Geometry b) {
    return polygonal(OverlayNGRobust.overlay(a, b, OverlayNG.INTERSECTION));
  }

  /** Polygonal part of a difference. */
  public static Geometry difference(Geometry a, Geometry b) {
    return polygonal(OverlayNGRobust.overlay(a, b, OverlayNG.DIFFERENCE));
  }

  private static Geometry polygonal(Geometry result) {
    List<Geometry> polygons = new ArrayList<>();
    for (int i = 0; i < result.getNumGeometries(); i++) {
      if (result.getGeometryN(i).getDimension() == Dimension.A) {
        polygons.add(result.getGeometryN(i));
      }
    }
    return polygons.size() == result.getNumGeometries() && !polygons.isEmpty()
        ? result
        : PackedXY.FACTORY.buildGeometry(polygons);
  }
}
