package org.landcheck.checks.archive;

import java.util.List;
import java.util.OptionalDouble;
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
import org.landcheck.checks.Texts;
import org.landcheck.checks.attribute.Column;

/**
 * Finds pages scanned at fewer pixels per inch than required (DA/T 31-2017 as applied locally: 300
 * where text is to be recognised, 200 for drawings). A page is of a drawing if its path holds one
 * of the words in {@code drawings}. Pages whose resolution is not known are not spoken of.
 */
public final class LowResolution implements FeatureCheck {
  static final Param<String> DPI = Param.text("dpiField", "DPI").meaning(Meaning.FIELD);
  static final Param<String> PATH = Param.text("pathField", "LJ").meaning(Meaning.FIELD);
  static final Param<String> PAGE = Param.text("pageField", "YM").meaning(Meaning.FIELD);
  static final Param<Double> LEAST =
      Param.number("minDpi", Unit.COUNT, 300, 1, 4800).stricterIfHigher();
  static final Param<Double> LEAST_DRAWING =
      Param.number("drawingMinDpi", Unit.COUNT, 200, 1, 4800).stricterIfHigher();

  @SuppressWarnings("rawtypes")
  static final Param<List> DRAWINGS = Param.texts("drawings", List.of("图"));

  private static final CheckInfo INFO =
      new CheckInfo(
          "archive.low-resolution",
          QualityElement.FORMAT_CONSISTENCY,
          Severity.WARNING,
          Set.of(),
          List.of(DPI, PATH, PAGE, LEAST, LEAST_DRAWING, DRAWINGS));

  @Override
  public CheckInfo info() {
    return INFO;
  }

  @Override
  public void prepare(Layer layer, Inspection inspection) {
    Column.present(layer, inspection.param(DPI), inspection);
  }

  @Override
  public void inspect(Layer layer, int row, Inspection inspection) {
    OptionalDouble dpi = Cell.number(layer, row, inspection.param(DPI));
    if (dpi.isEmpty()) {
      return;
    }
    String path = Cell.text(layer, row, inspection.param(PATH));
    boolean drawing =
        Texts.list(inspection.param(DRAWINGS)).stream()
            .anyMatch(word -> !word.isEmpty() && path.contains(word));
    double least = inspection.param(drawing ? LEAST_DRAWING : LEAST);
    if (dpi.getAsDouble() < least) {
      inspection.report(
          Finding.by(inspection.rule(), INFO)
              .on(layer, row)
              .arg("page", Cell.text(layer, row, inspection.param(PAGE)))
              .arg("dpi", Math.round(dpi.getAsDouble()))
              .arg("least", Math.round(least))
              .build());
    }
  }
}
