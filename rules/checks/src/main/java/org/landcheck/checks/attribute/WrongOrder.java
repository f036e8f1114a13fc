package org.landcheck.checks.attribute;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
import org.landcheck.checks.Texts;

/**
 * Finds features whose fields do not ascend as they should: the day of application, of approval, of
 * acceptance; paddy, farmland, all land.
 *
 * <p>The value of each of {@code fields} must not be greater than that of the next, nor equal to it
 * if {@code strict}. Days are compared by the calendar, however they are spelt, without their time;
 * numbers as numbers, areas in one unit. Missing values are passed over: their neighbours are
 * compared with each other. So are values that are neither; they are left to {@code
 * attribute.pattern}. Each pair that does not ascend is a finding.
 */
public final class WrongOrder implements FeatureCheck {
  @SuppressWarnings("rawtypes")
  static final Param<List> FIELDS = Param.texts("fields", List.of()).meaning(Meaning.FIELD);

  static final Param<Boolean> STRICT = Param.flag("strict", false).stricterIfHigher();

  /** What converting a unit may go wrong by, as a part of the number. */
  private static final double EXCESS = 1e-9;

  private static final CheckInfo INFO =
      new CheckInfo(
          "attribute.order",
          QualityElement.CONCEPTUAL_CONSISTENCY,
          Severity.ERROR,
          Set.of(),
          List.of(FIELDS, STRICT));

  @Override
  public CheckInfo info() {
    return INFO;
  }

  @Override
  public void prepare(Layer layer, Inspection inspection) {
    Texts.list(inspection.param(FIELDS)).forEach(field -> Column.present(layer, field, inspection));
  }

  @Override
  public void inspect(Layer layer, int row, Inspection inspection) {
    List<Figures> given = new ArrayList<>();
    for (String field : Texts.list(inspection.param(FIELDS))) {
      if (layer.schema().indexOf(field) >= 0) {
        Figures figures = Figures.of(layer, inspection.rule().layer(), field, inspection);
        if (!figures.isMissing(row)) {
          given.add(figures);
        }
      }
    }
    for (int i = 1; i < given.size(); i++) {
      inspect(row, given.get(i - 1), given.get(i), inspection);
    }
  }

  private static void inspect(int row, Figures first, Figures second, Inspection inspection) {
    Optional<Compared> compared = Compared.of(first, row, second, row);
    if (compared.isEmpty()) {
      return;
    }
    double excess = compared.get().excess();
    double slack = compared.get().days() ? 0 : EXCESS * Math.abs(first.at(row));
    boolean equal = Math.abs(excess) <= slack;
    if (equal ? inspection.param(STRICT) : excess < 0) {
      report(row, first, second, equal ? "equal" : "descends", compared.get().days(), inspection);
    }
  }

  private static void report(
      int row, Figures first, Figures second, String kind, boolean days, Inspection inspection) {
    Layer layer = first.layer();
    String from = layer.schema().fields().get(first.column()).name();
    String to = layer.schema().fields().get(second.column()).name();
    LocalText before = Column.label(layer, from, inspection);
    LocalText behind = Column.label(layer, to, inspection);
    inspection.report(
        Finding.by(inspection.rule(), INFO)
            .on(layer, row)
            .arg("kind", kind)
            .arg("fieldZh", before.zh())
            .arg("fieldEn", before.en())
            .arg("nextZh", behind.zh())
            .arg("nextEn", behind.en())
            .arg("value", first.figure(row))
            .arg("next", second.figure(row))
            .arg("relationZh", days ? "晚于" : "大于")
            .arg("relationEn", days ? "later than" : "greater than")
            .locator(from + " " + to)
            .build());
  }
}
