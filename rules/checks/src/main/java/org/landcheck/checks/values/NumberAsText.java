package org.landcheck.checks.values;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.landcheck.api.CheckInfo;
import org.landcheck.api.FeatureCheck;
import org.landcheck.api.FieldSpec;
import org.landcheck.api.Finding;
import org.landcheck.api.Fix;
import org.landcheck.api.Inspection;
import org.landcheck.api.Layer;
import org.landcheck.api.Meaning;
import org.landcheck.api.Param;
import org.landcheck.api.QualityElement;
import org.landcheck.api.Rule;
import org.landcheck.api.Severity;
import org.landcheck.api.Unit;
import org.landcheck.checks.Texts;
import org.landcheck.checks.attribute.Column;

/**
 * Finds texts in {@code fields} that are no plain numbers.
 *
 * <p>Kinds as {@link NumberText.Kind} has them: {@code wide}, {@code grouped}, {@code unit}, {@code
 * about}, {@code comparison}, {@code several}, {@code words}. Comparisons such as ≤2.5 are let pass
 * if {@code allowComparison}. Values that are numbers, and missing and blank ones, are none of its
 * business.
 */
public final class NumberAsText implements FeatureCheck {
  @SuppressWarnings("rawtypes")
  static final Param<List> FIELDS =
      Param.texts("fields", List.of()).stricterIfHigher().meaning(Meaning.FIELD);

  static final Param<Boolean> ALLOW_COMPARISON =
      Param.flag("allowComparison", false).stricterIfLower();

  private static final CheckInfo INFO =
      new CheckInfo(
          "attribute.number-text",
          QualityElement.FORMAT_CONSISTENCY,
          Severity.ERROR,
          Set.of(),
          List.of(FIELDS, ALLOW_COMPARISON));

  @Override
  public CheckInfo info() {
    return INFO;
  }

  @Override
  public List<Fix> fixes() {
    return List.of(new Rewrite("make-number", finding -> true, NumberAsText::made));
  }

  @Override
  public void prepare(Layer layer, Inspection inspection) {
    for (Object field : inspection.param(FIELDS)) {
      Column.present(layer, field.toString(), inspection);
    }
  }

  @Override
  public void inspect(Layer layer, int row, Inspection inspection) {
    for (Object each : inspection.param(FIELDS)) {
      String field = each.toString();
      int index = layer.schema().indexOf(field);
      if (index >= 0 && layer.value(row, index) instanceof String text && !Texts.isBlank(text)) {
        NumberText read = NumberText.of(text);
        boolean allowed =
            read.kind() == NumberText.Kind.PLAIN
                || read.kind() == NumberText.Kind.COMPARISON && inspection.param(ALLOW_COMPARISON);
        if (!allowed) {
          report(layer, row, field, text, read, inspection);
        }
      }
    }
  }

  private static void report(
      Layer layer, int row, String field, String text, NumberText read, Inspection inspection) {
    inspection.report(
        Column.fault(INFO, layer, row, field, inspection)
            .arg("kind", read.kind().name().toLowerCase(Locale.ROOT))
            .arg("value", Texts.brief(text))
            .arg("number", isWithoutLoss(read, field, inspection) ? read.number() : "")
            .build());
  }

  /** A unit may be dropped only where the pack says that the field has that unit. */
  private static boolean isWithoutLoss(NumberText read, String field, Inspection inspection) {
    return switch (read.kind()) {
      case WIDE, GROUPED -> true;
      case UNIT -> {
        Unit unit = Column.spec(field, inspection).map(FieldSpec::unit).orElse(Unit.NONE);
        yield unit != Unit.NONE && unit == read.unit();
      }
      default -> false;
    };
  }

  private static Optional<String> made(String text, Finding finding, Rule rule) {
    String number = NumberText.of(text).number();
    return number.isEmpty() || !number.equals(finding.args().get("number"))
        ? Optional.empty()
        : Optional.of(number);
  }
}
