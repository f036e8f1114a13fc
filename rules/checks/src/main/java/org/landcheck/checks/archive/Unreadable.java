package org.landcheck.checks.archive;

import java.util.List;
import java.util.Set;
import org.landcheck.api.CheckInfo;
import org.landcheck.api.FeatureCheck;
import org.landcheck.api.Finding;
import org.landcheck.api.Inspection;
import org.landcheck.api.Layer;
import org.landcheck.api.Meaning;
import org.landcheck.api.Param;
import org.landcheck.api.QualityElement;
import org.landcheck.api.Severity;
import org.landcheck.checks.Cell;
import org.landcheck.checks.attribute.Column;

/**
 * Finds files that do not open: {@code openField} is 0. The kind is the word in {@code
 * reasonField}: {@code empty}, {@code damaged}, {@code password}, {@code ending}, {@code
 * too-large}, {@code no-access}; {@code damaged} for any other.
 */
public final class Unreadable implements FeatureCheck {
  static final Param<String> OPEN = Param.text("openField", "SFKD").meaning(Meaning.FIELD);
  static final Param<String> REASON = Param.text("reasonField", "YY").meaning(Meaning.FIELD);

  private static final Set<String> KINDS =
      Set.of("empty", "damaged", "password", "ending", "too-large", "no-access");

  private static final CheckInfo INFO =
      new CheckInfo(
          "archive.unreadable",
          QualityElement.FORMAT_CONSISTENCY,
          Severity.ERROR,
          Set.of(),
          List.of(OPEN, REASON));

  @Override
  public CheckInfo info() {
    return INFO;
  }

  @Override
  public void prepare(Layer layer, Inspection inspection) {
    Column.present(layer, inspection.param(OPEN), inspection);
  }

  @Override
  public void inspect(Layer layer, int row, Inspection inspection) {
    if (Cell.number(layer, row, inspection.param(OPEN)).orElse(1) != 0) {
      return;
    }
    String reason = Cell.text(layer, row, inspection.param(REASON));
    inspection.report(
        Finding.by(inspection.rule(), INFO)
            .on(layer, row)
            .arg("kind", KINDS.contains(reason) ? reason : "damaged")
            .build());
  }
}
