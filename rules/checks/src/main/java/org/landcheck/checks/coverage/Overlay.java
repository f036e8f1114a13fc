package org.landcheck.checks.coverage;

import java.util.ArrayList;
import java.util.List;
import org.landcheck.api.PackedXY;
import org.locationtech.jts.geom.Dimension;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.geom.TopologyException;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/** Polygonal parts of intersections and differences. */
public final class Overlay {
  /** Vertices of two shapes from which spikes among them could cost more than all else. */
  private static final int MANY = 4096;

  private static final PrecisionModel FLOATING = new PrecisionModel();

  private Overlay() {}

  /** Polygonal part of an intersection; empty if the interiors do not meet. */
  public static Geometry intersection(Geometry a, Geometry b) {
    return polygonal(overlay(a, b, OverlayNG.INTERSECTION));
  }

  /** Polygonal part of a difference. */
  public static Geometry difference(Geometry a, Geometry b) {
    return polygonal(overlay(a, b, OverlayNG.DIFFERENCE));
  }

  private static Geometry overlay(Geometry a, Geometry b, int operation) {
    if (a.getNumPoints() + b.getNumPoints() >= MANY) {
      try {
        return OverlayNG.overlay(a, b, operation, FLOATING, new CellNoder());
      } catch (TopologyException rounding) {
        // the robust overlay begins in the same way, and goes on where that does not do
      }
    }
    return OverlayNGRobust.overlay(a, b, operation);
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
