package org.landcheck.core.checks;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.landcheck.api.CheckInfo;
import org.landcheck.api.Finding;
import org.landcheck.api.Inspection;
import org.landcheck.api.Layer;
import org.landcheck.api.LayerCheck;
import org.landcheck.api.QualityElement;
import org.landcheck.api.Severity;

/** Finds codes that several features of a layer have; a shared structure counts them. */
public final class SameCode implements LayerCheck {
  /** What the structure of the check is known by. */
  public record Key(Layer layer) {}

  private static final CheckInfo INFO =
      new CheckInfo(
          "test.same-code",
          QualityElement.COMPLETENESS_COMMISSION,
          Severity.ERROR,
          Set.of(),
          List.of());

  @Override
  public CheckInfo info() {
    return INFO;
  }

  @Override
  public void inspect(Layer layer, Inspection inspection) {
    Map<Object, Integer> counts =
        inspection.shared(
            new Key(layer),
            () -> {
              Map<Object, Integer> found = new HashMap<>();
              for (int row = 0; row < layer.size(); row++) {
                found.merge(String.valueOf(layer.value(row, 0)), 1, Integer::sum);
              }
              return found;
            });
    inspection.parallel(
        layer.size(),
        row -> {
          String code = String.valueOf(layer.value(row, 0));
          if (counts.get(code) > 1) {
            inspection.report(
                Finding.by(inspection.rule(), INFO)
                    .on(layer, row)
                    .arg("count", counts.get(code))
                    .build());
          }
        });
  }
}
