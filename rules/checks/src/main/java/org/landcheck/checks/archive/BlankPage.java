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
import org.landcheck.api.Unit;
import org.landcheck.checks.Cell;
import org.landcheck.checks.attribute.Column;

/**
 * Finds pages with next to nothing on them: the share without ink in {@code blankField} (0 to 1) is
 * at least {@code minBlank} percent. A line of text takes some tenths of a percent of a page, dust
 * some thousandths.
 */
public final class BlankPage implements FeatureCheck {
  static final Param<String> BLANK = Param.text("blankField", "KB").meaning(Meaning.FIELD);
  static final Param<String> PAGE = Param.text("pageField", "YM").meaning(Meaning.FIELD);
  static final Param<Double> LEAST =
      Param.number("minBlank", Unit.PERCENT, 99.95, 50, 100).stricterIfLower();

  private static final CheckInfo INFO =
      new CheckInfo(
          "archive.blank-page",
          QualityElement.COMPLETENESS_COMMISSION,
          Severity.WARNING,
          Set.of(),
          List.of(BLANK, PAGE, LEAST));

  @Override
  public CheckInfo info() {
    return INFO;
  }

  @Override
  public void prepare(Layer layer, Inspection inspection) {
    Column.present(layer, inspection.param(BLANK), inspection);
  }

  @Override
  public void inspect(Layer layer, int row, Inspection inspection) {
    double blank = Cell.number(layer, row, inspection.param(BLANK)).orElse(0);
    if (blank * 100 >= inspection.param(LEAST)) {
      inspection.report(
          Finding.by(inspection.rule(), INFO)
              .on(layer, row)
              .arg("page", Cell.text(layer, row, inspection.param(PAGE)))
              .build());
    }
  }
}
