package org.landcheck.api;

/** A check that needs a whole layer at once: a coverage, a set of codes. */
public non-sealed interface LayerCheck extends Check {
  /** Reports all findings of the layer. Called by one thread; see {@link Inspection#parallel}. */
  void inspect(Layer layer, Inspection inspection);
}
