package org.landcheck.checks.attribute;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.landcheck.api.CheckInfo;
import org.landcheck.api.FeatureCheck;
import org.landcheck.api.Finding;
import org.landcheck.api.FindingBuilder;
import org.landcheck.api.Inspection;
import org.landcheck.api.Layer;
import org.landcheck.api.LocalText;
import org.landcheck.api.Meaning;
import org.landcheck.api.MessageFormatter;
import org.landcheck.api.Param;
import org.landcheck.api.QualityElement;
import org.landcheck.api.Quantity;
import org.landcheck.api.Severity;
import org.landcheck.api.Unit;
import org.landcheck.checks.Texts;

/**
 * Finds features whose total is not the sum of its parts.
 *
 * <p>The numbers of the fields {@code parts} are added up, areas in the unit of the field {@code
 * total}, and may differ from it by {@code tolerance} (in the unit the pack gives it) or by {@code
 * relative} of the total, whichever is more. A missing part counts as 0 if {@code missingIsZero},
 * unless all are missing; otherwise the feature is left to {@code attribute.required}, as is one
 * without a total or without any part. Kind {@code mismatch}; kind {@code not-a-number} if a text
 * among them is no number. The measure is the difference.
 */
public final class SumMismatch implements FeatureCheck {
  static final Param<String> TOTAL = Param.text("total", "").meaning(Meaning.FIELD);

  @SuppressWarnings("rawtypes")
  static final Param<List> PARTS = Param.texts("parts", List.of()).meaning(Meaning.FIELD);

  static final Param<Double> TOLERANCE =
      Param.number("tolerance", Unit.COUNT, 0, 0, 1e12).stricterIfLower();
  static final Param<Double> RELATIVE =
      Param.number("relative", Unit.PERCENT, 0, 0, 100).stricterIfLower();
  static final Param<Boolean> MISSING_IS_ZERO =
      Param.flag("missingIsZero", false).stricterIfHigher();

  /** What adding binary fractions up may go wrong by, as a part of the numbers. */
  private static final double EXCESS = 1e-9;

  private static final CheckInfo INFO =
      new CheckInfo(
          "attribute.sum",
          QualityElement.CONCEPTUAL_CONSISTENCY,
          Severity.ERROR,
          Set.of(),
          List.of(TOTAL, PARTS, TOLERANCE, RELATIVE, MISSING_IS_ZERO));

  @Override
  public CheckInfo info() {
    return INFO;
  }

  @Override
  public void prepare(Layer layer, Inspection inspection) {
    fields(inspection).forEach(field -> Column.present(layer, field, inspection));
    if (inspection.param(PARTS).isEmpty()) {
      inspection.skip(
          Optional.empty(), new LocalText("未指定分项字段 parts", "no fields to add up: set parts"));
    }
  }

  private static List<String> fields(Inspection inspection) {
    List<String> fields = new ArrayList<>(Texts.list(inspection.param(PARTS)));
    fields.add(0, inspection.param(TOTAL));
    return fields;
  }

  @Override
  public void inspect(Layer layer, int row, Inspection inspection) {
    List<String> fields = fields(inspection);
    if (fields.size() < 2) {
      return;
    }
    List<Figures> figures = new ArrayList<>();
    for (String field : fields) {
      if (layer.schema().indexOf(field) < 0) {
        return;
      }
      figures.add(Figures.of(layer, inspection.rule().layer(), field, inspection));
    }
    Figures total = figures.get(0);
    if (figures.stream().skip(1).allMatch(part -> part.isMissing(row))) {
      return;
    }
    double sum = 0;
    double size = 0;
    for (Figures each : figures) {
      boolean missing = each.isMissing(row);
      if (missing && (each == total || !inspection.param(MISSING_IS_ZERO))) {
        return;
      }
      double number = missing ? 0 : each.at(row);
      if (Double.isNaN(number)) {
        report(layer, row, each, inspection);
        return;
      }
      size += Math.abs(each.in(total, number));
      if (each != total) {
        sum += each.in(total, number);
      }
    }
    double stated = total.at(row);
    double most =
        Math.max(
            total.scaled(inspection.param(TOLERANCE)),
            inspection.param(RELATIVE) / 100 * Math.abs(stated));
    if (Math.abs(stated - sum) > most + EXCESS * size) {
      List<LocalText> terms = terms(layer, row, figures, inspection);
      inspection.report(
          finding(layer, row, inspection.param(TOTAL), "mismatch", inspection)
              .arg("stated", new Quantity(stated, total.unit()))
              .arg("sum", new Quantity(sum, total.unit()))
              .arg("difference", new Quantity(Math.abs(stated - sum), total.unit()))
              .arg("partsZh", terms.stream().map(LocalText::zh).collect(Collectors.joining(" + ")))
              .arg("partsEn", terms.stream().map(LocalText::en).collect(Collectors.joining(" + ")))
              .measured(new Quantity(Math.abs(stated - sum), total.unit()))
              .build());
    }
  }

  /** The parts as people see them, in the unit of the total; those that are missing aside. */
  private static List<LocalText> terms(
      Layer layer, int row, List<Figures> figures, Inspection inspection) {
    List<LocalText> terms = new ArrayList<>();
    for (Figures each : figures.subList(1, figures.size())) {
      if (!each.isMissing(row)) {
        String field = layer.schema().fields().get(each.column()).name();
        LocalText title = Column.title(layer, field, inspection);
        String part = Texts.shown(each.in(figures.get(0), each.at(row)));
        part = " " + (figures.get(0).isArea() ? MessageFormatter.grouped(part) : part);
        terms.add(new LocalText(title.zh() + part, title.en() + part));
      }
    }
    return terms;
  }

  private static void report(Layer layer, int row, Figures text, Inspection inspection) {
    String field = layer.schema().fields().get(text.column()).name();
    inspection.report(
        finding(layer, row, field, "not-a-number", inspection)
            .arg("value", text.text(row))
            .build());
  }

  private static FindingBuilder finding(
      Layer layer, int row, String field, String kind, Inspection inspection) {
    LocalText label = Column.label(layer, field, inspection);
    return Finding.by(inspection.rule(), INFO)
        .on(layer, row)
        .arg("kind", kind)
        .arg("fieldZh", label.zh())
        .arg("fieldEn", label.en())
        .locator(field);
  }
}
