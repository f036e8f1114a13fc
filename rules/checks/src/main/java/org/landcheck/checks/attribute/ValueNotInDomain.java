package org.landcheck.checks.attribute;

import java.util.List;
import java.util.Set;
import org.landcheck.api.CheckInfo;
import org.landcheck.api.FeatureCheck;
import org.landcheck.api.Finding;
import org.landcheck.api.Fix;
import org.landcheck.api.Inspection;
import org.landcheck.api.Layer;
import org.landcheck.api.LocalText;
import org.landcheck.api.Meaning;
import org.landcheck.api.Param;
import org.landcheck.api.QualityElement;
import org.landcheck.api.Severity;
import org.landcheck.checks.Texts;

/**
 * Finds values that are not among those allowed.
 *
 * <p>A text must be one of {@code values} letter by letter, blanks at its ends included; numbers
 * are taken without needless zeros. Missing and blank values are left to {@code
 * attribute.required}.
 */
public final class ValueNotInDomain implements FeatureCheck {
  static final Param<String> FIELD = Param.text("field", "").meaning(Meaning.FIELD);

  @SuppressWarnings("rawtypes")
  static final Param<List> VALUES = Param.texts("values", List.of()).stricterIfLower();

  /** Values a message can show. */
  private static final int SHOWN = 10;

  private static final CheckInfo INFO =
      new CheckInfo(
          "attribute.domain",
          QualityElement.DOMAIN_CONSISTENCY,
          Severity.ERROR,
          Set.of(),
          List.of(FIELD, VALUES));

  @Override
  public CheckInfo info() {
    return INFO;
  }

  @Override
  public List<Fix> fixes() {
    return List.of(new Tidy(FIELD, (rule, text) -> rule.param(VALUES).contains(text)));
  }

  @Override
  public void prepare(Layer layer, Inspection inspection) {
    Column.present(layer, inspection.param(FIELD), inspection);
  }

  @Override
  public void inspect(Layer layer, int row, Inspection inspection) {
    String field = inspection.param(FIELD);
    int index = layer.schema().indexOf(field);
    if (index < 0) {
      return;
    }
    Object value = layer.value(row, index);
    String text = value instanceof String raw ? raw : Texts.shown(value);
    if (!inspection.param(VALUES).contains(text) && !Texts.trim(text).isEmpty()) {
      LocalText label = Column.label(layer, field, inspection);
      List<String> values = Texts.list(inspection.param(VALUES));
      String some = String.join(", ", values.subList(0, Math.min(SHOWN, values.size())));
      inspection.report(
          Finding.by(inspection.rule(), INFO)
              .on(layer, row)
              .arg("fieldZh", label.zh())
              .arg("fieldEn", label.en())
              .arg("value", text)
              .arg("expected", values.size() > SHOWN ? some + " …" : some)
              .locator(field)
              .build());
    }
  }
}
