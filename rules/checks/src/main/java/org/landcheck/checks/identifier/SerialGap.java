package org.landcheck.checks.identifier;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.landcheck.api.CheckInfo;
import org.landcheck.api.Inspection;
import org.landcheck.api.Layer;
import org.landcheck.api.LayerCheck;
import org.landcheck.api.LocalText;
import org.landcheck.api.Meaning;
import org.landcheck.api.Param;
import org.landcheck.api.QualityElement;
import org.landcheck.api.Rule;
import org.landcheck.api.Severity;
import org.landcheck.checks.Contradiction;
import org.landcheck.checks.Texts;
import org.landcheck.checks.attribute.BoundedText;
import org.landcheck.checks.attribute.Column;

/**
 * Finds numbers in order that are missing, kind {@code gap}, or occur more than once, kind {@code
 * repeat}, among the codes that begin alike.
 *
 * <p>{@code prefix} says where the number begins (see {@link SerialPrefix}); it is the digits from
 * there, of codes without blanks and in half-width capitals. Numbers below the lowest and above the
 * highest are not missed. One finding a prefix and kind: a gap belongs to the first feature with
 * the prefix, a repetition to the first whose number is repeated. Codes that have no number there
 * are left to other rules.
 */
public final class SerialGap implements LayerCheck {
  static final Param<String> FIELD = Param.text("field", "").meaning(Meaning.FIELD);
  static final Param<String> PREFIX = Param.text("prefix", "0").meaning(Meaning.PATTERN);

  private static final int ROWS_BETWEEN_LOOKS = 8192;

  private static final CheckInfo INFO =
      new CheckInfo(
          "attribute.serial-gap",
          QualityElement.COMPLETENESS_OMISSION,
          Severity.WARNING,
          Set.of(),
          List.of(FIELD, PREFIX));

  @Override
  public CheckInfo info() {
    return INFO;
  }

  @Override
  public Optional<LocalText> contradiction(Rule rule) {
    boolean wrong = SerialPrefix.of(rule.param(PREFIX)).isEmpty();
    return Contradiction.form(
        PREFIX, wrong, "字符数，或带一个括号组的正则表达式", "a number of characters or an expression with a group");
  }

  @Override
  public void inspect(Layer layer, Inspection inspection) {
    if (!Column.present(layer, inspection.param(FIELD), inspection)) {
      return;
    }
    Optional<SerialPrefix> prefix = SerialPrefix.of(inspection.param(PREFIX));
    if (prefix.isEmpty()) {
      String given = inspection.param(PREFIX);
      inspection.skip(
          Optional.empty(),
          new LocalText(
              "前缀应为字符数，或带一个括号组的正则表达式：" + given,
              "prefix must be a number of characters or a regular expression with a group: "
                  + given));
      return;
    }
    runs(layer, prefix.get(), inspection)
        .forEach((front, run) -> report(layer, front, run, inspection));
  }

  private static Map<String, SerialRun> runs(
      Layer layer, SerialPrefix prefix, Inspection inspection) {
    Map<String, SerialRun> runs = new TreeMap<>();
    String field = inspection.param(FIELD);
    for (int row = 0; row < layer.size(); row++) {
      if (row % ROWS_BETWEEN_LOOKS == 0) {
        inspection.checkCancelled();
      }
      String text = Column.text(layer, row, field);
      if (!text.isEmpty()) {
        try {
          Optional<SerialPrefix.Split> split = prefix.split(CodeText.normalised(text));
          if (split.isPresent()) {
            runs.computeIfAbsent(split.get().prefix(), unused -> new SerialRun())
                .add(row, split.get());
          }
        } catch (BoundedText.TooSlow e) {
          inspection.skip(
              Optional.of(layer.ref(row)),
              new LocalText("格式检查耗时过长，请简化格式写法", "the pattern takes too long; make it simpler"));
        }
      }
    }
    return runs;
  }

  private static void report(Layer layer, String front, SerialRun run, Inspection inspection) {
    SerialRun.Odd missing = run.missing();
    if (missing.count() > 0) {
      report(layer, run.firstRow(), "gap", front, missing, inspection);
    }
    SerialRun.Odd repeated = run.repeated();
    if (repeated.count() > 0) {
      report(layer, run.firstRepeatedRow(), "repeat", front, repeated, inspection);
    }
  }

  private static void report(
      Layer layer, int row, String kind, String front, SerialRun.Odd odd, Inspection inspection) {
    String field = inspection.param(FIELD);
    inspection.report(
        Column.fault(INFO, layer, row, field, inspection)
            .arg("kind", kind)
            .arg("prefix", Texts.brief(front))
            .arg("ranges", odd.ranges())
            .arg("count", odd.count())
            .locator(field + " " + kind + " " + front)
            .build());
  }
}
