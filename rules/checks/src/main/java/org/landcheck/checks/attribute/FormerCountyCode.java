package org.landcheck.checks.attribute;

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
import org.landcheck.checks.Counties;
import org.landcheck.checks.County;
import org.landcheck.checks.Texts;

/**
 * Finds codes that begin with a code their county had once and has no longer.
 *
 * <p>Codes of zones are not changed when the county's is, so a former code is no fault: worth
 * knowing, not more. Codes of other counties are left to {@code attribute.code-parent}.
 */
public final class FormerCountyCode implements FeatureCheck {
  static final Param<String> FIELD = Param.text("field", "").meaning(Meaning.FIELD);

  private static final int LENGTH = 6;

  private static final CheckInfo INFO =
      new CheckInfo(
          "attribute.former-county",
          QualityElement.TEMPORAL_QUALITY,
          Severity.WARNING,
          Set.of(),
          List.of(FIELD));

  @Override
  public CheckInfo info() {
    return INFO;
  }

  @Override
  public void prepare(Layer layer, Inspection inspection) {
    Column.present(layer, inspection.param(FIELD), inspection);
  }

  @Override
  public void inspect(Layer layer, int row, Inspection inspection) {
    String field = inspection.param(FIELD);
    int index = layer.schema().indexOf(field);
    String code = index < 0 ? "" : Texts.shown(layer.value(row, index));
    if (code.length() < LENGTH) {
      return;
    }
    String front = code.substring(0, LENGTH);
    Optional<County> county = Counties.hunan().of(front).filter(c -> !c.code().equals(front));
    if (county.isPresent()) {
      LocalText label = Column.label(layer, field, inspection);
      inspection.report(
          Finding.by(inspection.rule(), INFO)
              .on(layer, row)
              .arg("fieldZh", label.zh())
              .arg("fieldEn", label.en())
              .arg("value", code)
              .arg("county", county.get().name())
              .arg("former", front)
              .arg("current", county.get().code())
              .locator(field)
              .build());
    }
  }
}
