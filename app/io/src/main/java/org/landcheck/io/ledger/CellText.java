package org.landcheck.io.ledger;

import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a text in a cell is meant as. */
final class CellText {
  /** A text could be read as one of these; only a whole column tells whether it should. */
  enum Shape {
    PLAIN,
    /** {@code 12}, {@code １２}: a whole number, or a name made of digits. */
    WHOLE,
    /** {@code 1,234}: a whole number for certain. */
    GROUPED,
    /** {@code 1,234.50}, {@code .5}, {@code 1.5E-3}. */
    FRACTION,
    /** {@code 12.5%}. */
    PERCENT,
    /** Digits that are no quantity: a leading zero, or more than the fifteen Excel keeps. */
    CODE,
    /** {@code 4.30181E+18}: what a spreadsheet leaves of a long code. */
    SCIENTIFIC,
    DATE,
    TRUTH
  }

  private static final int DIGITS_OF_EXCEL = 15;

  /** A cell that is not made wider shows longer numbers with an exponent. */
  private static final int DIGITS_SHOWN = 11;

  private static final int LONGEST_CODE = 30;
  private static final int LONGEST = 40;

  private static final Pattern NUMBER =
      Pattern.compile(
          "[+-]?(\\d{1,3}(?:,\\d{3})++|\\d++)?+(\\.\\d++)?+(?:[eE]([+-]?\\d{1,3}+))?+(%)?+");

  private static final Pattern CHINESE_DATE =
      Pattern.compile("(\\d{4})\\s*年\\s*(\\d{1,2})\\s*月\\s*(\\d{1,2})\\s*[日号]");

  private CellText() {}

  /** Whether the first byte of a text already says that it is none but plain. */
  static boolean isPlain(byte[] utf8) {
    if (utf8.length == 0 || utf8.length > 3 * LONGEST) {
      return true;
    }
    byte first = utf8[0];
    // Chinese characters begin with E4 to E9, full-width digits with EF.
    return first >= 'A' && !isTruthInitial(first)
        || first < 0 && (first & 0xFF) >= 0xE4 && (first & 0xFF) <= 0xE9;
  }

  private static boolean isTruthInitial(byte first) {
    return first == 'T' || first == 't' || first == 'F' || first == 'f';
  }

  static Shape shape(String text) {
    String bare = bare(text);
    if (bare.isEmpty() || bare.length() > LONGEST) {
      return Shape.PLAIN;
    }
    if (bare.equalsIgnoreCase("true") || bare.equalsIgnoreCase("false")) {
      return Shape.TRUTH;
    }
    if (date(bare) != null) {
      return Shape.DATE;
    }
    int digits = 0;
    for (int i = 0; i < bare.length(); i++) {
      char c = bare.charAt(i);
      if (c >= '0' && c <= '9') {
        digits++;
      } else if ("+-.,%eE".indexOf(c) < 0) {
        return Shape.PLAIN;
      }
    }
    if (digits == bare.length()) {
      return digitsShape(bare);
    }
    Matcher number = NUMBER.matcher(bare);
    return number.matches() ? numberShape(number) : Shape.PLAIN;
  }

  private static Shape digitsShape(String digits) {
    boolean leadingZero = digits.length() > 1 && digits.charAt(0) == '0';
    return leadingZero || digits.length() > DIGITS_OF_EXCEL ? Shape.CODE : Shape.WHOLE;
  }

  private static Shape numberShape(Matcher number) {
    String whole = number.group(1);
    String fraction = number.group(2);
    String exponent = number.group(3);
    if (whole == null && fraction == null) {
      return Shape.PLAIN;
    }
    boolean leadingZero = whole != null && whole.length() > 1 && whole.charAt(0) == '0';
    if (leadingZero) {
      return fraction == null && exponent == null ? Shape.CODE : Shape.PLAIN;
    }
    if (number.group(4) != null) {
      return Shape.PERCENT;
    }
    if (exponent != null) {
      return exponentShape(number, Integer.parseInt(exponent));
    }
    if (fraction != null) {
      return Shape.FRACTION;
    }
    if (whole.indexOf(',') >= 0) {
      return Shape.GROUPED;
    }
    return whole.length() > DIGITS_OF_EXCEL ? Shape.CODE : Shape.WHOLE;
  }

  private static Shape exponentShape(Matcher number, int exponent) {
    if (!Double.isFinite(number(number.group()))) {
      return Shape.PLAIN;
    }
    return exponent >= DIGITS_SHOWN && exponent <= LONGEST_CODE ? Shape.SCIENTIFIC : Shape.FRACTION;
  }

  /** The number of a text that has the shape of one. */
  static double number(String text) {
    String bare = bare(text).replace(",", "");
    boolean percent = bare.endsWith("%");
    double value = Double.parseDouble(percent ? bare.substring(0, bare.length() - 1) : bare);
    return percent ? value / 100 : value;
  }

  /** The day that a text names: 2023-05-01, 2023/5/1, 2023.5.1, 2023年5月1日; else null. */
  static LocalDate date(String text) {
    String bare = text.strip();
    if (bare.length() < 8 || bare.charAt(0) < '0' || bare.charAt(0) > '9') {
      return null;
    }
    char separator = bare.charAt(4);
    if (separator == '-' || separator == '/' || separator == '.') {
      int second = bare.indexOf(separator, 5);
      return second < 0
          ? null
          : day(
              digits(bare, 0, 4, 4),
              digits(bare, 5, second, 2),
              digits(bare, second + 1, bare.length(), 2));
    }
    if (bare.indexOf('年') < 0) {
      return null;
    }
    Matcher date = CHINESE_DATE.matcher(bare);
    return date.matches()
        ? day(
            Integer.parseInt(date.group(1)),
            Integer.parseInt(date.group(2)),
            Integer.parseInt(date.group(3)))
        : null;
  }

  /** The number of up to so many digits; -1 if there is anything else. */
  private static int digits(String text, int from, int to, int most) {
    if (to <= from || to - from > most) {
      return -1;
    }
    int value = 0;
    for (int i = from; i < to; i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      value = 10 * value + digit;
    }
    return value;
  }

  /** Whether a text is a day in the form that the program itself writes. */
  static boolean isIsoDate(String text) {
    return text.length() == 10 && text.charAt(4) == '-' && text.charAt(7) == '-';
  }

  /** The day that eight digits name, between 1900 and 2100; else null. */
  static LocalDate compactDate(long digits) {
    return digits < 19_000_101 || digits > 21_001_231
        ? null
        : day((int) (digits / 10_000), (int) (digits / 100 % 100), (int) (digits % 100));
  }

  private static LocalDate day(int year, int month, int day) {
    boolean exists =
        year >= 1
            && month >= 1
            && month <= 12
            && day >= 1
            && day <= Month.of(month).length(Year.isLeap(year));
    return exists ? LocalDate.of(year, month, day) : null;
  }

  /** Without blanks around it, full-width digits and signs made narrow. */
  private static String bare(String text) {
    String stripped = text.strip().replace('\u00A0', ' ').strip();
    StringBuilder narrow = null;
    for (int i = 0; i < stripped.length(); i++) {
      char c = stripped.charAt(i);
      boolean wide =
          c >= '０' && c <= '９' || c == '．' || c == '，' || c == '－' || c == '＋' || c == '％';
      if (wide) {
        narrow = narrow == null ? new StringBuilder(stripped) : narrow;
        narrow.setCharAt(i, (char) (c - '０' + '0'));
      }
    }
    return narrow == null ? stripped : narrow.toString();
  }
}
