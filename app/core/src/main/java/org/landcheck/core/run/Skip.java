package org.landcheck.core.run;

import java.util.Comparator;
import java.util.Optional;
import org.landcheck.api.FeatureRef;
import org.landcheck.api.LocalText;

/**
 * Why a rule, or one feature under a rule, was not inspected.
 *
 * @param feature empty if the whole rule was skipped
 */
public record Skip(String rule, Optional<FeatureRef> feature, LocalText reason) {
  /** By rule, then feature. */
  public static final Comparator<Skip> ORDER =
      Comparator.comparing(Skip::rule)
          .thenComparing(
              Skip::feature, Comparator.comparing(f -> f.map(FeatureRef::layer).orElse("")))
          .thenComparing(
              Skip::feature, Comparator.comparing(f -> f.map(FeatureRef::fid).orElse(-1L)))
          .thenComparing(skip -> skip.reason().en());
}
