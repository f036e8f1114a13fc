package org.landcheck.core.checks;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.landcheck.api.CheckInfo;
import org.landcheck.api.FeatureCheck;
import org.landcheck.api.Finding;
import org.landcheck.api.Inspection;
import org.landcheck.api.Layer;
import org.landcheck.api.LocalText;
import org.landcheck.api.Param;
import org.landcheck.api.QualityElement;
import org.landcheck.api.Severity;
import org.landcheck.api.Unit;

/** Reports features whose code ends in a text; passes over those without a code. */
public final class CodeEndsIn implements FeatureCheck {
  public static final Param<String> ENDING = Param.text("ending", "3");
  public static final Param<Double> LIMIT =
      Param.number("limit", Unit.METRE, 0.5, 0, 10).stricterIfLower();
  public static final Param<Long> TIMES = Param.integer("times", 1, 1, 5);

  @Override
  public CheckInfo info() {
    return new CheckInfo(
        "test.code-ends-in",
        QualityElement.DOMAIN_CONSISTENCY,
        Severity.WARNING,
        Set.of(),
        List.of(ENDING, LIMIT, TIMES));
  }

  @Override
  public void inspect(Layer layer, int row, Inspection inspection) {
    Object code = layer.value(row, 0);
    if (code == null) {
      inspection.skip(Optional.of(layer.ref(row)), LocalText.same("no code"));
    } else if (code.equals("boom")) {
      throw new IllegalStateException("boom");
    } else if (code.equals("deep")) {
      throw new StackOverflowError();
    } else if (code.equals("huge")) {
      throw new OutOfMemoryError("Java heap space");
    } else if (code.toString().endsWith(inspection.param(ENDING))) {
      inspection.report(Finding.by(inspection.rule(), info()).on(layer, row).build());
    }
  }
}
