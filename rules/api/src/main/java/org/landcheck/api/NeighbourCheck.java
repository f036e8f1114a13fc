package org.landcheck.api;

/** A check that needs the feature and what lies near it. */
public non-sealed interface NeighbourCheck extends Check {
  /** How far, in layer units, another feature can be and still matter. */
  double reach(Inspection inspection);

  /**
   * Reports the findings owned by one row. Called from many threads.
   *
   * @param near finds rows of the layer itself, or, for a check that needs {@link Need#AGAINST}, of
   *     the layer it compares with
   */
  void inspect(Layer layer, int row, Neighbours near, Inspection inspection);
}
