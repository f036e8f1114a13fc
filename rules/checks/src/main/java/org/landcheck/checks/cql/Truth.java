package org.landcheck.checks.cql;

/** What a condition is for a row, by the three values of SQL. */
public enum Truth {
  TRUE,
  FALSE,
  /** It hangs on a value that is missing. */
  UNKNOWN;

  static Truth of(boolean met) {
    return met ? TRUE : FALSE;
  }

  Truth not() {
    return this == TRUE ? FALSE : this == FALSE ? TRUE : UNKNOWN;
  }

  Truth and(Truth other) {
    return this == FALSE || other == FALSE ? FALSE : this == TRUE ? other : UNKNOWN;
  }

  Truth or(Truth other) {
    return not().and(other.not()).not();
  }
}
