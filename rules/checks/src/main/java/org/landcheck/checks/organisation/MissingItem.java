package org.landcheck.checks.organisation;

import java.util.List;
import java.util.Set;
import org.landcheck.api.CheckInfo;
import org.landcheck.api.Finding;
import org.landcheck.api.Inspection;
import org.landcheck.api.Layer;
import org.landcheck.api.LayerCheck;
import org.landcheck.api.Meaning;
import org.landcheck.api.Param;
import org.landcheck.api.QualityElement;
import org.landcheck.api.Severity;
import org.landcheck.checks.Cell;
import org.landcheck.checks.Texts;
import org.landcheck.checks.attribute.Column;

/**
 * Finds what a delivery must hold and does not. {@code items} lists {@code 空间数据/*.gdb=矢量数据}:
 * something must be at the pattern ({@link Glob}); the title behind it is for messages.
 */
public final class MissingItem implements LayerCheck {
  static final Param<String> PATH = Param.text("pathField", "LJ").meaning(Meaning.FIELD);

  @SuppressWarnings("rawtypes")
  static final Param<List> ITEMS = Param.texts("items", List.of()).stricterIfHigher();

  private static final CheckInfo INFO =
      new CheckInfo(
          "organisation.missing-item",
          QualityElement.COMPLETENESS_OMISSION,
          Severity.ERROR,
          Set.of(),
          List.of(PATH, ITEMS));

  @Override
  public CheckInfo info() {
    return INFO;
  }

  @Override
  public void inspect(Layer layer, Inspection inspection) {
    if (!Column.present(layer, inspection.param(PATH), inspection)) {
      return;
    }
    for (String item : Texts.list(inspection.param(ITEMS))) {
      inspection.checkCancelled();
      String[] parts = item.split("=", 2);
      Glob glob = Glob.of(parts[0], inspection);
      boolean there = false;
      for (int row = 0; row < layer.size() && !there; row++) {
        there = glob.matches(Cell.text(layer, row, inspection.param(PATH)));
      }
      if (!there) {
        inspection.report(
            Finding.by(inspection.rule(), INFO)
                .in(layer.name())
                .arg("item", parts.length > 1 ? parts[1].strip() : glob.text())
                .arg("pattern", glob.text())
                .locator(glob.text())
                .build());
      }
    }
  }
}
