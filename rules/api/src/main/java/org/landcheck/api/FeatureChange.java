package org.landcheck.api;

import java.util.Objects;
import java.util.Optional;

/**
 * What happens to one feature: added ({@code before} empty), removed ({@code after} empty) or
 * replaced.
 */
public record FeatureChange(FeatureRef ref, Optional<Feature> before, Optional<Feature> after) {
  public FeatureChange {
    Objects.requireNonNull(ref, "ref");
    if (before.isEmpty() && after.isEmpty()) {
      throw new IllegalArgumentException(ref + ": neither before nor after");
    }
  }

  public static FeatureChange replace(Feature before, Feature after) {
    return new FeatureChange(before.ref(), Optional.of(before), Optional.of(after));
  }

  public static FeatureChange remove(Feature before) {
    return new FeatureChange(before.ref(), Optional.of(before), Optional.empty());
  }

  public static FeatureChange add(Feature after) {
    return new FeatureChange(after.ref(), Optional.empty(), Optional.of(after));
  }

  public FeatureChange inverse() {
    return new FeatureChange(ref, after, before);
  }
}
