package org.landcheck.api;

import java.util.Objects;

/**
 * What stands in a field that holds an amount, digit by digit.
 *
 * @param text as the data have it; mostly, but not surely, a number
 * @param unit {@link Unit#NONE} if nobody says: then it may be a code or a year
 */
public record Figure(String text, Unit unit) {
  public Figure {
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(unit, "unit");
  }

  @Override
  public String toString() {
    return text;
  }
}
