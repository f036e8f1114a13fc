package org.landcheck.checks.values;

import java.util.Optional;
import org.landcheck.checks.Texts;

/** What lies between two numbers; where one is not set, that side is open. */
record Bounds(double min, boolean minExclusive, double max, boolean maxExclusive) {
  /**
   * From texts, which may be empty.
   *
   * @return empty if one is no number
   */
  static Optional<Bounds> of(String min, boolean minExclusive, String max, boolean maxExclusive) {
    double low = Texts.isBlank(min) ? Double.NEGATIVE_INFINITY : number(min);
    double high = Texts.isBlank(max) ? Double.POSITIVE_INFINITY : number(max);
    return Double.isNaN(low) || Double.isNaN(high)
        ? Optional.empty()
        : Optional.of(new Bounds(low, minExclusive, high, maxExclusive));
  }

  /** The number that a value is, also one typed as a text; NaN if it is none. */
  static double number(Object value) {
    if (value instanceof Number number) {
      return number.doubleValue();
    }
    if (!(value instanceof String text) || Texts.isBlank(text)) {
      return Double.NaN;
    }
    NumberText read = NumberText.of(text);
    return switch (read.kind()) {
      case PLAIN, WIDE, GROUPED -> Double.parseDouble(read.number());
      default -> Double.NaN;
    };
  }

  /** Whether no number lies between them. */
  boolean isEmpty() {
    return isAbove(min) || isBelow(max);
  }

  boolean isBelow(double number) {
    return minExclusive && min != Double.NEGATIVE_INFINITY ? number <= min : number < min;
  }

  boolean isAbove(double number) {
    return maxExclusive && max != Double.POSITIVE_INFINITY ? number >= max : number > max;
  }
}
