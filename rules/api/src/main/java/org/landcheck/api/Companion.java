package org.landcheck.api;

/** Whole datasets that a person may set beside the data, to hold the data against. */
public enum Companion {
  /** Data of the same place that are known to lie right. */
  REFERENCE,
  /** What was delivered and accepted before: the same layers in their last version. */
  PREVIOUS,
  /** The same data as they came to lie in the receiver's database. */
  LOADED
}
