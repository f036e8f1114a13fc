package org.landcheck.core.run;

import java.util.Comparator;
import java.util.Optional;
import org.landcheck.api.FeatureRef;

/**
 * A fault of the program while a rule ran; the run went on.
 *
 * @param feature the feature it happened at, if known
 * @param cause the exception's class and message, for the people who mend the program
 */
public record CheckFailure(String rule, Optional<FeatureRef> feature, String cause) {
  /** By rule, then feature, then cause. */
  public static final Comparator<CheckFailure> ORDER =
      Comparator.comparing(CheckFailure::rule)
          .thenComparing(f -> f.feature().map(FeatureRef::toString).orElse(""))
          .thenComparing(CheckFailure::cause);
}
