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
import org.landcheck.api.Revision;
import org.landcheck.api.Severity;

/** Finds codes that several features have: those of the layer beneath, patched with the edits. */
public final class PatchedSameCode implements LayerCheck {
  private record Key(Layer layer) {}

  private static final CheckInfo INFO =
      new CheckInfo(
          "test.patched-same-code",
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
    Layer base = Revision.baseOf(layer);
    Map<String, Integer> counts =
        new HashMap<>(
            inspection.<Map<String, Integer>>shared(
                new Key(base),
                () -> {
                  Map<String, Integer> found = new HashMap<>();
                  inspection.parallel(
                      base.size(),
                      row -> {
                        synchronized (found) {
                          found.merge(code(base, row), 1, Integer::sum);
                        }
                      });
                  return found;
                }));
    layer
        .revision()
        .ifPresent(
            edits -> {
              for (int row : edits.lostRows()) {
                counts.merge(code(base, row), -1, Integer::sum);
              }
              for (int row : edits.touchedRows()) {
                counts.merge(code(layer, row), 1, Integer::sum);
              }
            });
    for (int row = 0; row < layer.size(); row++) {
      int count = counts.get(code(layer, row));
      if (count > 1) {
        inspection.report(
            Finding.by(inspection.rule(), INFO).on(layer, row).arg("count", count).build());
      }
    }
  }

  private static String code(Layer layer, int row) {
    return String.valueOf(layer.value(row, 0));
  }
}
