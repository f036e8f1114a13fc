package org.landcheck.api;

/** How sure we are that a rule says what the offices require. */
public enum Certainty {
  /** Read in a plan or standard, or computed from published parameters. */
  A,
  /** Read in a secondary source. */
  B,
  /** Known from a title or a table of contents only. */
  C,
  /** General knowledge; a default that users edit. */
  U
}
