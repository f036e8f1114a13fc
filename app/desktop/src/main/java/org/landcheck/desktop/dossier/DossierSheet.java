package org.landcheck.desktop.dossier;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.landcheck.api.Crs;
import org.landcheck.api.GeometryType;
import org.landcheck.api.Layer;
import org.landcheck.api.RulePack;
import org.landcheck.checks.attribute.EllipsoidArea;
import org.landcheck.checks.dossier.Dossier;
import org.landcheck.checks.dossier.FieldTable;
import org.landcheck.checks.geometry.Validity;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/**
 * The project a person looks at.
 *
 * @param findings positions in the result of those about it
 * @param byPaper the same of those about one scanned file, by its path
 */
record DossierSheet(
    Dossier dossier,
    FieldTable table,
    List<Shape> shapes,
    List<Integer> findings,
    Map<String, List<Integer>> byPaper) {

  /**
   * A shape of the project.
   *
   * @param plane m², NaN if it is in degrees
   * @param ellipsoid m², NaN if it cannot be worked out
   */
  record Shape(String layer, Geometry geometry, int vertices, double plane, double ellipsoid) {
    static Shape of(Layer layer, Geometry geometry) {
      boolean polygonal = layer.schema().geometryType() == GeometryType.POLYGON;
      boolean gauss = layer.crs().kind() == Crs.Kind.TRANSVERSE_MERCATOR;
      return new Shape(
          layer.name(),
          geometry,
          geometry.getNumPoints(),
          polygonal && layer.crs().isProjected() ? geometry.getArea() : Double.NaN,
          polygonal && gauss && Validity.isValid(geometry)
              ? EllipsoidArea.of(geometry, layer.crs())
              : Double.NaN);
    }
  }

  static DossierSheet of(
      Dossier dossier, RulePack pack, List<Integer> findings, Map<String, List<Integer>> byPaper) {
    List<Shape> shapes = new ArrayList<>();
    for (Dossier.Member member : dossier.members()) {
      for (int row : member.rows()) {
        Layer layer = member.layer().orElseThrow();
        Geometry geometry = layer.geometry(row);
        if (!geometry.isEmpty()) {
          shapes.add(Shape.of(layer, geometry));
        }
      }
    }
    return new DossierSheet(dossier, FieldTable.of(dossier, pack), shapes, findings, byPaper);
  }

  /** Where it lies; null envelope if it has no shape. */
  Envelope envelope() {
    Envelope envelope = new Envelope();
    shapes.forEach(shape -> envelope.expandToInclude(shape.geometry().getEnvelopeInternal()));
    return envelope;
  }
}
