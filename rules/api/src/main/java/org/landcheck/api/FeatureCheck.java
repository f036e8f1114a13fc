package org.landcheck.api;

/**
 * A check that needs nothing but the feature itself, and perhaps what the layer its rule compares
 * with, or a companion, says of it. It is run again on a feature that changes, and on all of them
 * if the layer it compares with does.
 */
public non-sealed interface FeatureCheck extends Check {
  /** Called once a layer before any row, by one thread: builds what rows will share. */
  default void prepare(Layer layer, Inspection inspection) {}

  /** Reports the findings of one row. Called from many threads. */
  void inspect(Layer layer, int row, Inspection inspection);
}
