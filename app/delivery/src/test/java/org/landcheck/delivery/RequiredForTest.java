package org.landcheck.delivery;

import java.util.List;
import java.util.Set;
import org.landcheck.api.CheckInfo;
import org.landcheck.api.FeatureCheck;
import org.landcheck.api.Inspection;
import org.landcheck.api.Layer;
import org.landcheck.api.Param;
import org.landcheck.api.QualityElement;
import org.landcheck.api.Severity;

/** Gives its words to findings that tests make by hand. */
public final class RequiredForTest implements FeatureCheck {
  public static final CheckInfo INFO =
      new CheckInfo(
          "attribute.required",
          QualityElement.COMPLETENESS_OMISSION,
          Severity.WARNING,
          Set.of(),
          List.of(Param.texts("fields", List.of())));

  @Override
  public CheckInfo info() {
    return INFO;
  }

  @Override
  public void inspect(Layer layer, int row, Inspection inspection) {
    throw new AssertionError("reports run no checks");
  }
}
