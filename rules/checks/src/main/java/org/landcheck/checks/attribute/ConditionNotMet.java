package org.landcheck.checks.attribute;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.landcheck.api.BadInputException;
import org.landcheck.api.CheckInfo;
import org.landcheck.api.FeatureCheck;
import org.landcheck.api.Field;
import org.landcheck.api.Finding;
import org.landcheck.api.Inspection;
import org.landcheck.api.Layer;
import org.landcheck.api.LayerSchema;
import org.landcheck.api.LocalText;
import org.landcheck.api.Meaning;
import org.landcheck.api.Param;
import org.landcheck.api.QualityElement;
import org.landcheck.api.Severity;
import org.landcheck.checks.Texts;
import org.landcheck.checks.cql.Requirement;
import org.landcheck.checks.cql.Truth;

/**
 * Finds features that do not meet a condition.
 *
 * <p>{@code condition} is written as filters of rules are, in ECQL over the names of the fields. As
 * with a {@code CHECK} in SQL, a feature is a finding only if the condition is false for it: where
 * it hangs on a missing value it is unknown ({@link Requirement}), and missing values are left to
 * {@code attribute.required}. To demand a value say so: {@code MJ IS NOT NULL AND MJ > 0}. The
 * finding shows every field of the condition with its value. With a condition that is none, or that
 * names a field the layer lacks, the rule looks at nothing and says why.
 */
public final class ConditionNotMet implements FeatureCheck {
  static final Param<String> CONDITION = Param.text("condition", "").meaning(Meaning.CONDITION);

  private static final CheckInfo INFO =
      new CheckInfo(
          "attribute.expression",
          QualityElement.CONCEPTUAL_CONSISTENCY,
          Severity.ERROR,
          Set.of(),
          List.of(CONDITION));

  private record Compiled(String condition, LayerSchema schema) {
    /** Asked for every row: to go through all fields each time takes longer than the condition. */
    @Override
    public int hashCode() {
      return condition.hashCode();
    }
  }

  /** One of the two is there. */
  private record Outcome(Optional<Requirement> requirement, Optional<LocalText> fault) {}

  @Override
  public CheckInfo info() {
    return INFO;
  }

  @Override
  public void prepare(Layer layer, Inspection inspection) {
    Optional<LocalText> fault = outcome(layer, inspection).fault();
    if (fault.isPresent()) {
      String rule = inspection.rule().id();
      inspection.skip(
          Optional.empty(),
          new LocalText(
              "规则 " + rule + " 的参数 condition：" + fault.get().zh(),
              "rule " + rule + ", parameter condition: " + fault.get().en()));
    }
  }

  private static Outcome outcome(Layer layer, Inspection inspection) {
    Compiled key = new Compiled(inspection.param(CONDITION), layer.schema());
    return inspection.shared(key, () -> compile(key));
  }

  private static Outcome compile(Compiled key) {
    try {
      return new Outcome(Optional.of(Requirement.of(key.condition, key.schema)), Optional.empty());
    } catch (BadInputException e) {
      // said once for the rule; other rules are none the worse for it
      return new Outcome(Optional.empty(), Optional.of(e.text()));
    }
  }

  @Override
  public void inspect(Layer layer, int row, Inspection inspection) {
    Optional<Requirement> requirement = outcome(layer, inspection).requirement();
    if (requirement.isEmpty() || requirement.get().of(layer, row) != Truth.FALSE) {
      return;
    }
    List<String> zh =
        requirement.get().columns().stream()
            .map(
                column -> label(layer, column, inspection).zh() + " = " + value(layer, row, column))
            .toList();
    List<String> en =
        requirement.get().columns().stream()
            .map(
                column -> label(layer, column, inspection).en() + " = " + value(layer, row, column))
            .toList();
    inspection.report(
        Finding.by(inspection.rule(), INFO)
            .on(layer, row)
            .arg("condition", inspection.param(CONDITION))
            .arg("valuesZh", String.join("，", zh))
            .arg("valuesEn", String.join(", ", en))
            .build());
  }

  private static LocalText label(Layer layer, int column, Inspection inspection) {
    Field field = layer.schema().fields().get(column);
    return Column.label(layer, field.name(), inspection);
  }

  private static String value(Layer layer, int row, int column) {
    Object value = layer.value(row, column);
    return value == null ? "NULL" : Texts.shown(value);
  }
}
