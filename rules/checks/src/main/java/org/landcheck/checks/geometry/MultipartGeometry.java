package org.landcheck.checks.geometry;

import java.util.List;
import java.util.Set;
import org.landcheck.api.CheckInfo;
import org.landcheck.api.FeatureCheck;
import org.landcheck.api.Finding;
import org.landcheck.api.Inspection;
import org.landcheck.api.Layer;
import org.landcheck.api.QualityElement;
import org.landcheck.api.Quantity;
import org.landcheck.api.Severity;
import org.locationtech.jts.geom.Geometry;

/**
 * Finds features made of several separate shapes.
 *
 * <p>Parts without vertices do not count: a multi-part shape with a single part is in order. The
 * measure is the number of parts, the place is in the smallest.
 */
public final class MultipartGeometry implements FeatureCheck {
  private static final CheckInfo INFO =
      new CheckInfo(
          "geometry.multipart",
          QualityElement.CONCEPTUAL_CONSISTENCY,
          Severity.WARNING,
          Set.of(),
          List.of());

  @Override
  public CheckInfo info() {
    return INFO;
  }

  @Override
  public void inspect(Layer layer, int row, Inspection inspection) {
    if (PackedPolygon.of(layer, row).map(PackedPolygon::isMultipart).orElse(true)) {
      inspect(layer, row, layer.geometry(row), inspection);
    }
  }

  private static void inspect(Layer layer, int row, Geometry shape, Inspection inspection) {
    if (shape.getNumGeometries() < 2) {
      return;
    }
    int parts = 0;
    Geometry smallest = shape;
    double least = Double.POSITIVE_INFINITY;
    for (int i = 0; i < shape.getNumGeometries(); i++) {
      Geometry part = shape.getGeometryN(i);
      if (!part.isEmpty()) {
        parts++;
        double size = part.getArea() + part.getLength();
        if (size < least) {
          least = size;
          smallest = part;
        }
      }
    }
    if (parts > 1) {
      inspection.report(
          Finding.by(inspection.rule(), INFO)
              .on(layer, row)
              .arg("parts", parts)
              .measured(Quantity.count(parts))
              .where(shape)
              .at(smallest.getCoordinate().getX(), smallest.getCoordinate().getY())
              .build());
    }
  }
}
