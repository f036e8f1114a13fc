package org.landcheck.core.checks;

import java.util.List;
import java.util.Set;
import org.landcheck.api.CheckInfo;
import org.landcheck.api.Dataset;
import org.landcheck.api.DatasetCheck;
import org.landcheck.api.Finding;
import org.landcheck.api.Inspection;
import org.landcheck.api.Layer;
import org.landcheck.api.QualityElement;
import org.landcheck.api.Severity;

/** Says how many features each layer has, and what county the data are of. */
public final class LayerCounts implements DatasetCheck {
  private static final CheckInfo INFO =
      new CheckInfo(
          "test.layer-counts",
          QualityElement.COMPLETENESS_OMISSION,
          Severity.INFO,
          Set.of(),
          List.of());

  @Override
  public CheckInfo info() {
    return INFO;
  }

  @Override
  public void inspect(Dataset dataset, Inspection inspection) {
    for (Layer layer : dataset.layers()) {
      inspection.report(
          Finding.by(inspection.rule(), INFO)
              .in(layer.name())
              .locator(layer.name() + " " + layer.size())
              .arg("count", layer.size())
              .arg("county", inspection.county().orElse("?"))
              .build());
    }
  }
}
