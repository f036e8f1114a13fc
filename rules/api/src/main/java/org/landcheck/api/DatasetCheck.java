package org.landcheck.api;

/** A check across layers, tables and files, or about what a dataset lacks. */
public non-sealed interface DatasetCheck extends Check {
  /** Reports all findings of the dataset. Called by one thread; see {@link Inspection#parallel}. */
  void inspect(Dataset dataset, Inspection inspection);
}
