package org.landcheck.checks.identifier;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The code of an investment project (GB/T 40058-2021, seen in excerpts only): 24 characters with
 * hyphens, 4-6-2-2-6: time, place, department, kind of project, random digits with a check
 * character whose computation is not public.
 *
 * <p>The time is a year until the day of the switch, then year and month in two digits each.
 */
final class ProjectCode {
  static final int LENGTH = 24;

  /** Before it there were no such codes. */
  private static final int FIRST_YEAR = 2000;

  private static final int[] HYPHENS = {4, 11, 14, 17};

  private ProjectCode() {}

  /** Half-width with plain hyphens; put in where 20 characters have none. */
  static String normalised(String text) {
    String code = CodeText.normalised(text).replace('—', '-').replace('–', '-').replace('−', '-');
    if (code.length() != LENGTH - HYPHENS.length || code.indexOf('-') >= 0) {
      return code;
    }
    StringBuilder parts = new StringBuilder(code);
    for (int at : HYPHENS) {
      parts.insert(at, '-');
    }
    return parts.toString();
  }

  /**
   * What is wrong: {@code form}, {@code place}, {@code time}; or nothing.
   *
   * @param day of a paper that names the project, which is no older than its code; empty if unknown
   * @param switched the first day of codes with months
   * @param places that may be named
   */
  static String fault(
      String code, Optional<LocalDate> day, LocalDate switched, Jurisdiction places) {
    if (!isForm(code)) {
      return "form";
    }
    // the place is as old as the code, so a former one is as good
    if (places.look(code.substring(5, 11), Optional.empty()) == PlaceCode.UNKNOWN) {
      return "place";
    }
    return isYear(code, day, switched) || isMonth(code, day, switched) ? "" : "time";
  }

  private static boolean isForm(String code) {
    if (code.length() != LENGTH) {
      return false;
    }
    int from = 0;
    for (int hyphen : HYPHENS) {
      if (!CodeText.isDigits(code, from, hyphen) || code.charAt(hyphen) != '-') {
        return false;
      }
      from = hyphen + 1;
    }
    int last = LENGTH - 1;
    return CodeText.isDigits(code, from, last)
        && (CodeText.isDigits(code, last, LENGTH) || CodeText.isCapitals(code, last, LENGTH));
  }

  /** Whether it begins with a year in which codes did, not after the day. */
  private static boolean isYear(String code, Optional<LocalDate> day, LocalDate switched) {
    int year = CodeText.number(code, 0, 4);
    return year >= FIRST_YEAR
        && year <= switched.getYear()
        && (day.isEmpty() || year <= day.get().getYear());
  }

  /** Whether it begins with a month after the switch, not after the day. */
  private static boolean isMonth(String code, Optional<LocalDate> day, LocalDate switched) {
    int year = FIRST_YEAR + CodeText.number(code, 0, 2);
    int month = CodeText.number(code, 2, 4);
    int months = 12 * year + month;
    return month >= 1
        && month <= 12
        && months >= months(switched)
        && (day.isEmpty() || months <= months(day.get()));
  }

  private static int months(LocalDate day) {
    return 12 * day.getYear() + day.getMonthValue();
  }
}
