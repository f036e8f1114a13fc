package org.landcheck.checks.values;

/**
 * How far a decimal number reaches in a text: sign, digits, a point and digits, an exponent.
 *
 * @param end behind its last letter; where it was to begin if there is none
 * @param grouped whether commas set its thousands apart
 */
record DecimalSpan(int end, boolean grouped) {
  static DecimalSpan from(String text, int from) {
    boolean sign = from < text.length() && (text.charAt(from) == '-' || text.charAt(from) == '+');
    int first = sign ? from + 1 : from;
    int whole = digits(text, first);
    boolean grouped = false;
    int count = whole - first;
    while (count > 0
        && count <= 3
        && is(text, whole, ',')
        && digits(text, whole + 1) == whole + 4) {
      whole += 4;
      grouped = true;
    }
    int end = whole;
    if (is(text, whole, '.') && digits(text, whole + 1) > whole + 1) {
      end = digits(text, whole + 1);
    }
    return end == first ? new DecimalSpan(from, false) : new DecimalSpan(power(text, end), grouped);
  }

  /** Behind an exponent, if one stands at a place. */
  private static int power(String text, int at) {
    if (!is(text, at, 'e') && !is(text, at, 'E')) {
      return at;
    }
    int first = is(text, at + 1, '-') || is(text, at + 1, '+') ? at + 2 : at + 1;
    int end = digits(text, first);
    return end > first ? end : at;
  }

  private static boolean is(String text, int at, char c) {
    return at < text.length() && text.charAt(at) == c;
  }

  private static int digits(String text, int from) {
    int at = from;
    while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
      at++;
    }
    return at;
  }
}
