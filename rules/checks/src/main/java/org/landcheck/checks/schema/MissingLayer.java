package org.landcheck.checks.schema;

import java.util.List;
import java.util.Set;
import org.landcheck.api.CheckInfo;
import org.landcheck.api.Dataset;
import org.landcheck.api.DatasetCheck;
import org.landcheck.api.Finding;
import org.landcheck.api.Inspection;
import org.landcheck.api.LayerSpec;
import org.landcheck.api.QualityElement;
import org.landcheck.api.Severity;
import org.landcheck.checks.InspectedLayers;

/**
 * Finds layers that the pack requires and the data do not have under any known name.
 *
 * <p>Looks at the layer the rule names, or at all layers of the pack. One finding a layer.
 */
public final class MissingLayer implements DatasetCheck {
  private static final CheckInfo INFO =
      new CheckInfo(
          "schema.missing-layer",
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
      if (spec.required() && dataset.layer(spec.name()).isEmpty()) {
        inspection.report(
            Finding.by(inspection.rule(), INFO)
                .in(spec.name())
                .arg("titleZh", spec.title().zh())
                .arg("titleEn", spec.title().en())
                .locator(spec.name())
                .build());
      }
    }
  }
}
