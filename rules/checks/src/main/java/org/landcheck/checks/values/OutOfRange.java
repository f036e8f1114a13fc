package org.landcheck.checks.values;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.landcheck.api.CheckInfo;
import org.landcheck.api.FeatureCheck;
import org.landcheck.api.FieldSpec;
import org.landcheck.api.Figure;
import org.landcheck.api.Inspection;
import org.landcheck.api.Layer;
import org.landcheck.api.LocalText;
import org.landcheck.api.Meaning;
import org.landcheck.api.Param;
import org.landcheck.api.QualityElement;
import org.landcheck.api.Rule;
import org.landcheck.api.Severity;
import org.landcheck.api.Unit;
import org.landcheck.checks.Contradiction;
import org.landcheck.checks.Texts;
import org.landcheck.checks.attribute.Column;

/**
 * Finds numbers in {@code fields} outside {@code min} to {@code max}; the ends are allowed unless
 * {@code minExclusive}, {@code maxExclusive}.
 *
 * <p>Kinds {@code below} and {@code above}; {@code not-finite} for infinity and what is not a
 * number though its type says so. Numbers typed as texts count; texts that are no plain numbers are
 * left to {@code attribute.number-text}, missing values to {@code attribute.required}.
 */
public final class OutOfRange implements FeatureCheck {
  @SuppressWarnings("rawtypes")
  static final Param<List> FIELDS =
      Param.texts("fields", List.of()).stricterIfHigher().meaning(Meaning.FIELD);

  static final Param<String> MIN = Param.text("min", "").stricterIfHigher();
  static final Param<String> MAX = Param.text("max", "").stricterIfLower();
  static final Param<Boolean> MIN_EXCLUSIVE = Param.flag("minExclusive", false).stricterIfHigher();
  static final Param<Boolean> MAX_EXCLUSIVE = Param.flag("maxExclusive", false).stricterIfHigher();

  private static final CheckInfo INFO =
      new CheckInfo(
          "attribute.range",
          QualityElement.DOMAIN_CONSISTENCY,
          Severity.ERROR,
          Set.of(),
          List.of(FIELDS, MIN, MAX, MIN_EXCLUSIVE, MAX_EXCLUSIVE));

  private record Key(String min, boolean minExclusive, String max, boolean maxExclusive) {}

  @Override
  public CheckInfo info() {
    return INFO;
  }

  @Override
  public Optional<LocalText> contradiction(Rule rule) {
    Optional<Bounds> bounds =
        Bounds.of(
            rule.param(MIN), rule.param(MIN_EXCLUSIVE), rule.param(MAX), rule.param(MAX_EXCLUSIVE));
    return Contradiction.form(MIN, bounds.isEmpty(), "数字，max 也是", "a number, and so must max")
        .or(() -> Contradiction.between(MIN, MAX, bounds.get().isEmpty()));
  }

  @Override
  public void prepare(Layer layer, Inspection inspection) {
    for (Object field : inspection.param(FIELDS)) {
      Column.present(layer, field.toString(), inspection);
    }
    if (bounds(inspection).isEmpty()) {
      String given = inspection.param(MIN) + " – " + inspection.param(MAX);
      inspection.skip(
          Optional.empty(),
          new LocalText("范围的两端应为数字：" + given, "the ends of the range must be numbers: " + given));
    }
  }

  private static Optional<Bounds> bounds(Inspection inspection) {
    String min = inspection.param(MIN);
    String max = inspection.param(MAX);
    boolean minOpen = inspection.param(MIN_EXCLUSIVE);
    boolean maxOpen = inspection.param(MAX_EXCLUSIVE);
    return inspection.shared(
        new Key(min, minOpen, max, maxOpen), () -> Bounds.of(min, minOpen, max, maxOpen));
  }

  @Override
  public void inspect(Layer layer, int row, Inspection inspection) {
    Optional<Bounds> bounds = bounds(inspection);
    for (Object each : inspection.param(FIELDS)) {
      int index = layer.schema().indexOf(each.toString());
      Object value = index < 0 ? null : layer.value(row, index);
      String kind = value == null || bounds.isEmpty() ? "" : kind(value, bounds.get());
      if (!kind.isEmpty()) {
        report(layer, row, each.toString(), kind, value, inspection);
      }
    }
  }

  private static String kind(Object value, Bounds bounds) {
    double number = Bounds.number(value);
    boolean finite = !Double.isNaN(number) && !Double.isInfinite(number);
    if (!finite) {
      return value instanceof Number ? "not-finite" : "";
    }
    return bounds.isBelow(number) ? "below" : bounds.isAbove(number) ? "above" : "";
  }

  private static void report(
      Layer layer, int row, String field, String kind, Object value, Inspection inspection) {
    boolean below = kind.equals("below");
    Unit unit = Column.spec(field, inspection).map(FieldSpec::unit).orElse(Unit.NONE);
    boolean exclusive = inspection.param(below ? MIN_EXCLUSIVE : MAX_EXCLUSIVE);
    inspection.report(
        Column.fault(INFO, layer, row, field, inspection)
            .arg("kind", kind)
            .arg("value", new Figure(Texts.brief(Texts.shown(value)), unit))
            .arg("limit", new Figure(Texts.trim(inspection.param(below ? MIN : MAX)), unit))
            .arg("relationZh", below ? (exclusive ? "大于" : "不小于") : exclusive ? "小于" : "不大于")
            .arg(
                "relationEn",
                below
                    ? (exclusive ? "more than" : "at least")
                    : exclusive ? "less than" : "at most")
            .build());
  }
}
