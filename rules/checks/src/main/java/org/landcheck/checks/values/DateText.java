package org.landcheck.checks.values;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A day as land data spell it.
 *
 * <p>Read are days of the types DATE and DATETIME, 20210315 (also as a number), 2021-03-15,
 * 2021/3/15, 2021.3.15, 2021年3月15日 and 二〇二一年三月十五日; with digits and marks of any width, blanks
 * anywhere between the parts, and a time behind. The year stands in front and has four digits, so
 * no reading is ambiguous. Days that no calendar has are none.
 *
 * @param timed whether a time of day other than midnight stands behind
 */
public record DateText(LocalDate day, Spelling spelling, boolean timed) {
  /** How the parts of a day are set apart. */
  public enum Spelling {
    /** No text but a day. */
    VALUE,
    /** 20210315. */
    COMPACT,
    /** 2021-03-15. */
    DASHES,
    /** 2021/3/15. */
    SLASHES,
    /** 2021.3.15. */
    DOTS,
    /** 2021年3月15日. */
    CHINESE,
    /** 二〇二一年三月十五日. */
    NUMERALS
  }

  /** No day, however it is spelt, is longer; more is not looked at. */
  private static final int LONGEST = 64;

  /** Reads an attribute value; empty if it is missing or no day. */
  public static Optional<DateText> of(Object value) {
    if (value instanceof LocalDate day) {
      return Optional.of(new DateText(day, Spelling.VALUE, false));
    }
    if (value instanceof String text) {
      return of(text);
    }
    if (value instanceof Number number && number.doubleValue() == number.intValue()) {
      return of(Integer.toString(number.intValue()));
    }
    return Optional.empty();
  }

  /** Reads a text; empty if it is no day. */
  public static Optional<DateText> of(String text) {
    return text.length() > LONGEST ? Optional.empty() : new DateScanner(text).read();
  }
}
