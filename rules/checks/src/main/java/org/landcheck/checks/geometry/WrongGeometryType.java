package org.landcheck.checks.geometry;

import java.util.List;
import java.util.Set;
import org.landcheck.api.CheckInfo;
import org.landcheck.api.FeatureCheck;
import org.landcheck.api.Finding;
import org.landcheck.api.GeometryType;
import org.landcheck.api.Inspection;
import org.landcheck.api.Layer;
import org.landcheck.api.LayerSpec;
import org.landcheck.api.LocalText;
import org.landcheck.api.QualityElement;
import org.landcheck.api.Severity;
import org.landcheck.checks.schema.TypeWords;

/**
 * Finds single features whose shape is not of the kind the pack expects of the layer, or, if the
 * pack expects none, of the kind the layer declares.
 *
 * <p>A layer that declares the wrong kind for all its features is left to {@code
 * schema.field-type}. Missing and empty shapes are left to {@code geometry.null}.
 */
public final class WrongGeometryType implements FeatureCheck {
  private static final CheckInfo INFO =
      new CheckInfo(
          "geometry.type",
          QualityElement.CONCEPTUAL_CONSISTENCY,
          Severity.ERROR,
          Set.of(),
          List.of());

  @Override
  public CheckInfo info() {
    return INFO;
  }

  @Override
  public void inspect(Layer layer, int row, Inspection inspection) {
    boolean packed = PackedPolygon.of(layer, row).isPresent();
    if (!packed && layer.geometry(row).isEmpty()) {
      return;
    }
    GeometryType declared = layer.schema().geometryType();
    GeometryType found = packed ? GeometryType.POLYGON : GeometryType.of(layer.geometry(row));
    GeometryType expected = expected(inspection, declared);
    boolean wrong = expected != GeometryType.ANY && found != expected;
    boolean asDeclared = declared != GeometryType.ANY && found == declared;
    if (wrong && !asDeclared) {
      LocalText is = TypeWords.of(found);
      LocalText should = TypeWords.of(expected);
      inspection.report(
          Finding.by(inspection.rule(), INFO)
              .on(layer, row)
              .arg("foundZh", found == GeometryType.ANY ? "混合图形" : is.zh())
              .arg("foundEn", found == GeometryType.ANY ? "a mixture of shapes" : is.en())
              .arg("expectedZh", should.zh())
              .arg("expectedEn", should.en())
              .where(layer.geometry(row))
              .at(
                  layer.geometry(row).getCoordinate().getX(),
                  layer.geometry(row).getCoordinate().getY())
              .build());
    }
  }

  private static GeometryType expected(Inspection inspection, GeometryType declared) {
    return inspection
        .rule()
        .layer()
        .flatMap(inspection.pack()::layer)
        .map(LayerSpec::geometryType)
        .orElse(declared);
  }
}
