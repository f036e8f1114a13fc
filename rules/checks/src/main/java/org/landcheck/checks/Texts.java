package org.landcheck.checks;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.regex.Pattern;

/** Texts out of parameters and attribute values. */
public final class Texts {
  /** Enough for hectares with 8 decimals. */
  private static final int DECIMALS = 8;

  /** Letters of a value that a message shows. */
  private static final int SHOWN = 60;

  /** A citizen's identity number (GB 11643), which no report may tell. */
  private static final Pattern IDENTITY =
      Pattern.compile(
          "\\d{6}(?:18|19|20)\\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])\\d{3}[\\dXx]");

  private static final int ENDS = 4;

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

  /**
   * The beginning of a text, no longer than a message can show; of the identity number of a person
   * only its ends.
   */
  public static String brief(String text) {
    if (isIdentityNumber(text)) {
      String bare = trim(text);
      int hidden = bare.length() - 2 * ENDS;
      return bare.substring(0, ENDS) + "*".repeat(hidden) + bare.substring(ENDS + hidden);
    }
    if (text.length() <= SHOWN) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(SHOWN - 1)) ? SHOWN - 1 : SHOWN;
    return text.substring(0, end) + "…";
  }

  private static boolean isIdentityNumber(String text) {
    if (text.length() < 18 || text.length() > SHOWN) {
      return false;
    }
    StringBuilder plain = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      if (!isBlank(text.charAt(i))) {
        plain.append(narrow(text.charAt(i)));
      }
    }
    return IDENTITY.matcher(plain).matches();
  }

  /** Blanks of every kind and width, line breaks and tabs included. */
  public static boolean isBlank(char c) {
    return c <= ' ' || Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF';
  }
}
