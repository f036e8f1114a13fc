package org.landcheck.core.run;

import org.landcheck.api.Check;
import org.landcheck.api.DatasetCheck;
import org.landcheck.api.FeatureCheck;
import org.landcheck.api.QualityElement;

/** When a rule is run: cheap and basic things first, so that a person sees them first. */
public enum Stage {
  /** Files, coordinate systems, layers and fields. */
  STRUCTURE,
  /** Single features. */
  FEATURES,
  /** Neighbours and whole coverages. */
  COVERAGE,
  /** Across layers. */
  DATASET;

  static Stage of(Check check) {
    if (check instanceof FeatureCheck) {
      return FEATURES;
    }
    if (!(check instanceof DatasetCheck)) {
      return COVERAGE;
    }
    QualityElement element = check.info().element();
    boolean structure =
        element == QualityElement.CONCEPTUAL_CONSISTENCY
            || element == QualityElement.FORMAT_CONSISTENCY
            || element == QualityElement.POSITIONAL_ACCURACY;
    return structure ? STRUCTURE : DATASET;
  }
}
