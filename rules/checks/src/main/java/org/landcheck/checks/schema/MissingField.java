package org.landcheck.checks.schema;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.landcheck.api.CheckInfo;
import org.landcheck.api.Dataset;
import org.landcheck.api.DatasetCheck;
import org.landcheck.api.FieldSpec;
import org.landcheck.api.Finding;
import org.landcheck.api.Inspection;
import org.landcheck.api.Layer;
import org.landcheck.api.LayerSpec;
import org.landcheck.api.QualityElement;
import org.landcheck.api.Severity;
import org.landcheck.checks.InspectedLayers;

/**
 * Finds fields that the pack requires and a layer does not have under any known name.
 *
 * <p>Looks at the layer the rule names, or at all layers of the pack that the data have. One
 * finding a field, never one a feature.
 */
public final class MissingField implements DatasetCheck {
  private static final CheckInfo INFO =
      new CheckInfo(
          "schema.missing-field",
          QualityElement.CONCEPTUAL_CONSISTENCY,
          Severity.ERROR,
          Set.of(),
          List.of());

  @Override
  public CheckInfo info() {
    return INFO;
  }

  @Override
  public void inspect(Dataset dataset, Inspection inspection) {
    for (LayerSpec spec : InspectedLayers.specs(inspection)) {
      Optional<Layer> layer = dataset.layer(spec.name());
      if (layer.isPresent()) {
        for (FieldSpec field : spec.fields()) {
          if (field.required() && layer.get().schema().indexOf(field.name()) < 0) {
            report(layer.get(), field, inspection);
          }
        }
      }
    }
  }

  private static void report(Layer layer, FieldSpec field, Inspection inspection) {
    inspection.report(
        Finding.by(inspection.rule(), INFO)
            .in(layer.name())
            .arg("field", field.name())
            .arg("titleZh", field.title().zh())
            .arg("titleEn", field.title().en())
            .locator(layer.name() + " " + field.name())
            .build());
  }
}
