package org.landcheck.checks.identifier;

import java.time.Month;
import java.time.Year;

/**
 * The number of a citizen's identity card, GB 11643: 18 characters; six digits of a place, eight of
 * the day of birth, three of order, and one that checks the others modulo 11-2.
 */
final class IdentityNumber {
  static final int LENGTH = 18;

  /** Nobody who has a card was born before. */
  private static final int FIRST_YEAR = 1870;

  private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
  private static final String CHECKS = "10X98765432";

  private IdentityNumber() {}

  /** What is wrong: {@code form}, {@code place}, {@code birth}, {@code check}; or nothing. */
  static String fault(String number) {
    if (number.length() != LENGTH || !CodeText.isDigits(number, 0, LENGTH - 1)) {
      return "form";
    }
    char last = number.charAt(LENGTH - 1);
    if (last != 'X' && !CodeText.isDigits(number, LENGTH - 1, LENGTH)) {
      return "form";
    }
    if (!PlaceCode.isPlausible(number, 0)) {
      return "place";
    }
    if (!isDay(number)) {
      return "birth";
    }
    return last == checkCharacter(number) ? "" : "check";
  }

  private static boolean isDay(String number) {
    int year = CodeText.number(number, 6, 10);
    int month = CodeText.number(number, 10, 12);
    int day = CodeText.number(number, 12, 14);
    return year >= FIRST_YEAR
        && month >= 1
        && month <= 12
        && day >= 1
        && day <= Month.of(month).length(Year.isLeap(year));
  }

  /** The last character that the first 17 digits call for. */
  static char checkCharacter(String number) {
    int sum = 0;
    for (int i = 0; i < WEIGHTS.length; i++) {
      sum += WEIGHTS[i] * (number.charAt(i) - '0');
    }
    return CHECKS.charAt(sum % 11);
  }

  /**
   * What may be shown of a number, or of what stands where one should: a few letters at its ends,
   * never its middle.
   */
  static String masked(String text) {
    int shown = text.length() >= 15 ? 4 : text.length() >= 6 ? 1 : 0;
    int hidden = Math.min(text.length() - 2 * shown, LENGTH);
    return text.substring(0, shown) + "*".repeat(hidden) + text.substring(text.length() - shown);
  }
}
