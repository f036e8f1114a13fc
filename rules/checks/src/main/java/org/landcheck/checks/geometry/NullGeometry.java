package org.landcheck.checks.geometry;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.landcheck.api.CheckInfo;
import org.landcheck.api.FeatureCheck;
import org.landcheck.api.Finding;
import org.landcheck.api.GeometryType;
import org.landcheck.api.Inspection;
import org.landcheck.api.Layer;
import org.landcheck.api.QualityElement;
import org.landcheck.api.Severity;
import org.locationtech.jts.geom.Geometry;

/**
 * Finds features without a shape.
 *
 * <p>Kind {@code null}: the source holds nothing. Kind {@code empty}: it holds a shape without any
 * vertex, or a collection of such. Shapes that are there but cannot be decoded are left to {@code
 * geometry.invalid}. Layers that declare no shape at all are tables and not looked at.
 */
public final class NullGeometry implements FeatureCheck {
  private static final CheckInfo INFO =
      new CheckInfo(
          "geometry.null",
          QualityElement.COMPLETENESS_OMISSION,
          Severity.ERROR,
          Set.of(),
          List.of());

  @Override
  public CheckInfo info() {
    return INFO;
  }

  @Override
  public void inspect(Layer layer, int row, Inspection inspection) {
    if (layer.schema().geometryType() == GeometryType.NONE
        || PackedPolygon.of(layer, row).isPresent()) {
      return;
    }
    Geometry geometry = layer.geometry(row);
    if (geometry == Layer.NO_GEOMETRY) {
      if (unreadable(layer, row).isEmpty()) {
        report(layer, row, "null", inspection);
      }
    } else if (geometry.isEmpty()) {
      report(layer, row, "empty", inspection);
    }
  }

  /** The row among those whose shape could not be decoded. */
  static Optional<Layer.Unreadable> unreadable(Layer layer, int row) {
    List<Layer.Unreadable> all = layer.unreadable();
    if (all.isEmpty()) {
      return Optional.empty();
    }
    Layer.Unreadable probe = new Layer.Unreadable(layer.fid(row), all.get(0).reason());
    int found =
        Collections.binarySearch(all, probe, Comparator.comparingLong(Layer.Unreadable::fid));
    return found < 0 ? Optional.empty() : Optional.of(all.get(found));
  }

  private static void report(Layer layer, int row, String kind, Inspection inspection) {
    inspection.report(
        Finding.by(inspection.rule(), INFO).on(layer, row).arg("kind", kind).locator(kind).build());
  }
}
