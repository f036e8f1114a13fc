package org.landcheck.api;

/**
 * A check that needs a whole layer at once: a coverage, a set of codes. Of the data it may look at
 * that layer, the one it compares with and the neighbours; it is run again when one of the first
 * two changes.
 */
public non-sealed interface LayerCheck extends Check {
  /** Reports all findings of the layer. Called by one thread; see {@link Inspection#parallel}. */
  void inspect(Layer layer, Inspection inspection);
}
