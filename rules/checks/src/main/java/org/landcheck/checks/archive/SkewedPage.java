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
import org.landcheck.api.Quantity;
import org.landcheck.api.Severity;
import org.landcheck.api.Unit;
import org.landcheck.checks.Cell;
import org.landcheck.checks.attribute.Column;

/**
 * Finds pages whose lines run at more than {@code maxAngle} degrees (DA/T 31-2017 as applied
 * locally: 3°). Pages without lines, whose angle is not known, are not spoken of.
 */
public final class SkewedPage implements FeatureCheck {
  static final Param<String> SKEW = Param.text("skewField", "QX").meaning(Meaning.FIELD);
  static final Param<String> PAGE = Param.text("pageField", "YM").meaning(Meaning.FIELD);
  static final Param<Double> MOST =
      Param.number("maxAngle", Unit.DEGREE, 3, 0, 45).stricterIfLower();

  private static final CheckInfo INFO =
      new CheckInfo(
          "archive.skewed-page",
          QualityElement.FORMAT_CONSISTENCY,
          Severity.WARNING,
          Set.of(),
          List.of(SKEW, PAGE, MOST));

  @Override
  public CheckInfo info() {
    return INFO;
  }

  @Override
  public void prepare(Layer layer, Inspection inspection) {
    Column.present(layer, inspection.param(SKEW), inspection);
  }

  @Override
  public void inspect(Layer layer, int row, Inspection inspection) {
    double skew = Math.abs(Cell.number(layer, row, inspection.param(SKEW)).orElse(0));
    if (skew > inspection.param(MOST)) {
      inspection.report(
          Finding.by(inspection.rule(), INFO)
              .on(layer, row)
              .measured(Quantity.degrees(skew))
              .arg("page", Cell.text(layer, row, inspection.param(PAGE)))
              .arg("angle", Quantity.degrees(skew))
              .arg("most", Quantity.degrees(inspection.param(MOST)))
              .build());
    }
  }
}
