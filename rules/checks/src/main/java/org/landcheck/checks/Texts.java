package org.landcheck.checks;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** Texts out of parameters and attribute values. */
public final class Texts {
  /** Enough for hectares with 8 decimals. */
  private static final int DECIMALS = 8;

  /** Letters of a value that a message shows. */
  private static final int SHOWN = 60;

  private Texts() {}

  /** The value of a parameter that lists texts. */
  public static List<String> list(List<?> param) {
    return param.stream().map(String::valueOf).toList();
  }

  /**
   * An attribute value as people see it, without blanks at its ends (full-width ones included);
   * empty for NULL.
   */
  public static String shown(Object value) {
    if (value instanceof Double number && !number.isNaN() && !number.isInfinite()) {
      // not Double.toString: its digits depend on the Java version
      BigDecimal rounded = new BigDecimal(number).setScale(DECIMALS, RoundingMode.HALF_UP);
      return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }
    return value == null ? "" : trim(value.toString());
  }

  /** Without blanks at the ends, also those of Chinese keyboards and of web pages. */
  public static String trim(String text) {
    int from = 0;
    int to = text.length();
    while (from < to && isBlank(text.charAt(from))) {
      from++;
    }
    while (to > from && isBlank(text.charAt(to - 1))) {
      to--;
    }
    return text.substring(from, to);
  }

  /** A full-width letter, digit or mark (！ to ～) as the usual one; others as they are. */
  public static char narrow(char c) {
    return c >= '！' && c <= '～' ? (char) (c - '！' + '!') : c;
  }

  /** Whether nothing but blanks is there. */
  public static boolean isBlank(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (!isBlank(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /** The beginning of a text, no longer than a message can show. */
  public static String brief(String text) {
    if (text.length() <= SHOWN) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(SHOWN - 1)) ? SHOWN - 1 : SHOWN;
    return text.substring(0, end) + "…";
  }

  /** Blanks of every kind and width, line breaks and tabs included. */
  public static boolean isBlank(char c) {
    return c <= ' ' || Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF';
  }
}
