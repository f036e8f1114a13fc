package org.landcheck.checks.metadata;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.landcheck.api.CheckInfo;
import org.landcheck.api.Dataset;
import org.landcheck.api.DatasetCheck;
import org.landcheck.api.Finding;
import org.landcheck.api.Inspection;
import org.landcheck.api.Layer;
import org.landcheck.api.Meaning;
import org.landcheck.api.Need;
import org.landcheck.api.Param;
import org.landcheck.api.QualityElement;
import org.landcheck.api.Severity;

/**
 * Finds deliveries without a metadata record: there is no table {@code table}, or it has no rows.
 *
 * <p>The layer compared with is the listing of the delivery; without it there is no delivery to
 * look through, and nothing is asked.
 */
public final class MissingMetadata implements DatasetCheck {
  static final Param<String> TABLE = Param.text("table", "YSJ").meaning(Meaning.LAYER);

  private static final CheckInfo INFO =
      new CheckInfo(
          "metadata.missing",
          QualityElement.COMPLETENESS_OMISSION,
          Severity.ERROR,
          Set.of(Need.AGAINST),
          List.of(TABLE));

  @Override
  public CheckInfo info() {
    return INFO;
  }

  @Override
  public void inspect(Dataset dataset, Inspection inspection) {
    Optional<Layer> record = dataset.layer(inspection.param(TABLE));
    if (record.isEmpty() || record.get().size() == 0) {
      inspection.report(
          Finding.by(inspection.rule(), INFO)
              .in(inspection.rule().against().orElseThrow())
              .arg("table", inspection.param(TABLE))
              .build());
    }
  }
}
