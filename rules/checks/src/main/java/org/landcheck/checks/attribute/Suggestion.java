package org.landcheck.checks.attribute;

/**
 * A code that the place of a feature calls for.
 *
 * @param within whether the feature lies wholly inside the one parent it was taken from
 */
record Suggestion(int row, String code, boolean within) {
  /** The same for the row a feature has in another version of its layer. */
  Suggestion at(int other) {
    return new Suggestion(other, code, within);
  }
}
