package org.landcheck.io.xlsx;

import java.util.Locale;

/** What the format of a cell says its number is. */
enum NumberFormat {
  GENERAL,
  TEXT,
  /** A day, a time of day, or both: the number counts days. */
  DATE,
  FRACTION,
  PERCENT,
  /** Zero shown as {@code FALSE}, all else as {@code TRUE}. */
  TRUTH;

  private static final String TRUTHS = "\"TRUE\";\"TRUE\";\"FALSE\"";

  /** A format that every program knows by its number (ECMA-376 part 1, 18.8.30). */
  static NumberFormat builtIn(int id) {
    return switch (id) {
      case 2, 4, 11, 12, 13, 39, 40, 43, 44, 48 -> FRACTION;
      case 9, 10 -> PERCENT;
      case 14, 15, 16, 17, 18, 19, 20, 21, 22 -> DATE;
      // those of Chinese, Japanese and Korean editions
      case 27, 28, 29, 30, 31, 32, 33, 34, 35, 36 -> DATE;
      case 50, 51, 52, 53, 54, 55, 56, 57, 58 -> DATE;
      case 49 -> TEXT;
      default -> GENERAL;
    };
  }

  /** A format that the workbook spells out. */
  static NumberFormat of(String code) {
    if (code.equalsIgnoreCase(TRUTHS)) {
      return TRUTH;
    }
    String first = bare(code);
    boolean digits = first.indexOf('0') >= 0 || first.indexOf('#') >= 0;
    boolean days = first.chars().anyMatch(c -> "ymdhs".indexOf(c) >= 0);
    if (days && (!digits || first.indexOf('s') >= 0)) {
      return DATE;
    }
    if (first.indexOf('%') >= 0) {
      return PERCENT;
    }
    if (first.contains(".0") || first.contains(".#") || first.contains(".?")) {
      return FRACTION;
    }
    return first.strip().equals("@") ? TEXT : GENERAL;
  }

  /** The part for positive numbers in lower case, without what is printed as it stands. */
  private static String bare(String code) {
    StringBuilder bare = new StringBuilder();
    boolean quoted = false;
    boolean bracketed = false;
    for (int i = 0; i < code.length(); i++) {
      char c = code.charAt(i);
      if (quoted) {
        quoted = c != '"';
      } else if (bracketed) {
        bracketed = c != ']';
      } else if (c == '"') {
        quoted = true;
      } else if (c == '[') {
        bracketed = true;
      } else if (c == '\\' || c == '_' || c == '*') {
        i++;
      } else if (c == ';') {
        break;
      } else {
        bare.append(c);
      }
    }
    String lower = bare.toString().toLowerCase(Locale.ROOT);
    return lower.replace("general", "").replace("am/pm", "h").replace("a/p", "h");
  }
}
