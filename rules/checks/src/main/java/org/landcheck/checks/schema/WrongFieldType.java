package org.landcheck.checks.schema;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.landcheck.api.CheckInfo;
import org.landcheck.api.Dataset;
import org.landcheck.api.DatasetCheck;
import org.landcheck.api.Field;
import org.landcheck.api.FieldSpec;
import org.landcheck.api.Finding;
import org.landcheck.api.GeometryType;
import org.landcheck.api.Inspection;
import org.landcheck.api.Layer;
import org.landcheck.api.LayerSpec;
import org.landcheck.api.LocalText;
import org.landcheck.api.Param;
import org.landcheck.api.QualityElement;
import org.landcheck.api.Severity;
import org.landcheck.checks.InspectedLayers;
import org.landcheck.checks.Texts;

/**
 * Finds fields whose type cannot hold what the pack expects, and layers with another kind of shape.
 *
 * <p>Kinds: {@code type}; {@code length}, if values may be cut off; {@code decimals}, if decimals
 * may be lost; {@code geometry}. What fits is said by {@link TypeFit}. Where several dialects of a
 * standard are in use, {@code alternatives} lists other types of a field as {@code
 * FIELD=type:length}, such as {@code BSM=text:18}. One finding a field, never one a feature.
 */
public final class WrongFieldType implements DatasetCheck {
  static final String ID = "schema.field-type";

  @SuppressWarnings("rawtypes")
  static final Param<List> ALTERNATIVES = Param.texts("alternatives", List.of()).stricterIfLower();

  private static final CheckInfo INFO =
      new CheckInfo(
          ID,
          QualityElement.CONCEPTUAL_CONSISTENCY,
          Severity.WARNING,
          Set.of(),
          List.of(ALTERNATIVES));

  @Override
  public CheckInfo info() {
    return INFO;
  }

  @Override
  public void inspect(Dataset dataset, Inspection inspection) {
    List<String> alternatives = Texts.list(inspection.param(ALTERNATIVES));
    for (LayerSpec spec : InspectedLayers.specs(inspection)) {
      Optional<Layer> layer = dataset.layer(spec.name());
      if (layer.isPresent()) {
        inspectShapes(layer.get(), spec, inspection);
        for (FieldSpec expected : spec.fields()) {
          int index = layer.get().schema().indexOf(expected.name());
          if (index >= 0) {
            Field found = layer.get().schema().fields().get(index);
            TypeFit.misfit(found, expected, alternatives)
                .ifPresent(misfit -> field(layer.get(), found, expected, misfit, inspection));
          }
        }
      }
    }
  }

  private static void inspectShapes(Layer layer, LayerSpec spec, Inspection inspection) {
    GeometryType found = layer.schema().geometryType();
    GeometryType expected = spec.geometryType();
    if (found != expected && found != GeometryType.ANY && expected != GeometryType.ANY) {
      report(layer, "", "geometry", TypeWords.of(found), TypeWords.of(expected), inspection);
    }
  }

  private static void field(
      Layer layer, Field found, FieldSpec expected, TypeFit.Misfit misfit, Inspection inspection) {
    LocalText is = TypeWords.of(found.type(), found.length(), found.decimals());
    LocalText should = TypeWords.of(expected.type(), expected.length(), expected.decimals());
    report(layer, found.sourceName(), misfit.code(), is, should, inspection);
  }

  private static void report(
      Layer layer,
      String field,
      String kind,
      LocalText found,
      LocalText expected,
      Inspection inspection) {
    inspection.report(
        Finding.by(inspection.rule(), INFO)
            .in(layer.name())
            .arg("kind", kind)
            .arg("field", field)
            .arg("foundZh", found.zh())
            .arg("foundEn", found.en())
            .arg("expectedZh", expected.zh())
            .arg("expectedEn", expected.en())
            .locator(layer.name() + " " + field + " " + kind)
            .build());
  }
}
