package org.landcheck.io.ledger;

/** How a source tells texts from numbers. */
public enum Marks {
  /** Each cell is a number or a text, and may be marked as a text besides. */
  CELLS,
  /** Texts stand in quotes, numbers do not. */
  QUOTES,
  /** Not at all. */
  NONE
}
