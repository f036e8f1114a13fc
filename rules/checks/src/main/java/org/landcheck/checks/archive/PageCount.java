package org.landcheck.checks.archive;

import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import org.landcheck.api.CheckInfo;
import org.landcheck.api.FeatureCheck;
import org.landcheck.api.Finding;
import org.landcheck.api.Inspection;
import org.landcheck.api.Layer;
import org.landcheck.api.LocalText;
import org.landcheck.api.Meaning;
import org.landcheck.api.Param;
import org.landcheck.api.QualityElement;
import org.landcheck.api.Severity;
import org.landcheck.checks.Cell;
import org.landcheck.checks.Texts;
import org.landcheck.checks.attribute.Column;

/**
 * Finds files with too few pages: none at all (kind {@code none}), or fewer than {@code minPages}
 * says for their class, as {@code 05=3} (kind {@code few}). Files that do not open, or whose kind
 * has no pages, are not spoken of.
 */
public final class PageCount implements FeatureCheck {
  static final Param<String> PAGES = Param.text("pagesField", "YS").meaning(Meaning.FIELD);
  static final Param<String> CLASS = Param.text("classField", "LB").meaning(Meaning.FIELD);

  @SuppressWarnings("rawtypes")
  static final Param<List> LEAST = Param.texts("minPages", List.of()).stricterIfHigher();

  private static final CheckInfo INFO =
      new CheckInfo(
          "archive.page-count",
          QualityElement.COMPLETENESS_OMISSION,
          Severity.ERROR,
          Set.of(),
          List.of(PAGES, CLASS, LEAST));

  @Override
  public CheckInfo info() {
    return INFO;
  }

  @Override
  public void prepare(Layer layer, Inspection inspection) {
    Column.present(layer, inspection.param(PAGES), inspection);
    for (String each : Texts.list(inspection.param(LEAST))) {
      if (!each.matches("[^=]+=\\s*\\d{1,6}\\s*")) {
        inspection.skip(
            java.util.Optional.empty(),
            new LocalText("页数写法有误：" + each, "not of the form CLASS=PAGES: " + each));
      }
    }
  }

  @Override
  public void inspect(Layer layer, int row, Inspection inspection) {
    OptionalDouble pages = Cell.number(layer, row, inspection.param(PAGES));
    if (pages.isEmpty()) {
      return;
    }
    long count = Math.round(pages.getAsDouble());
    long least = least(Cell.text(layer, row, inspection.param(CLASS)), inspection);
    if (count < Math.max(1, least)) {
      inspection.report(
          Finding.by(inspection.rule(), INFO)
              .on(layer, row)
              .arg("kind", count < 1 ? "none" : "few")
              .arg("pages", count)
              .arg("least", Math.max(1, least))
              .build());
    }
  }

  private static long least(String number, Inspection inspection) {
    for (String each : Texts.list(inspection.param(LEAST))) {
      String[] parts = each.split("=", 2);
      boolean ours = !number.isEmpty() && parts[0].strip().equals(number);
      if (ours && each.matches("[^=]+=\\s*\\d{1,6}\\s*")) {
        return Long.parseLong(parts[1].strip());
      }
    }
    return 1;
  }
}
