package org.landcheck.sample.permit;

/** What people get wrong in writing numbers. */
final class Slips {
  private Slips() {}

  /** Digits and letters of full width. */
  static String wide(Object number) {
    StringBuilder wide = new StringBuilder();
    ((String) number).chars().forEach(c -> wide.append((char) (c + 0xFEE0)));
    return wide.toString();
  }

  /** Without the first character. */
  static String cut(Object number) {
    return ((String) number).substring(1);
  }

  /** With another check character, which is the last. */
  static String spoilt(Object number) {
    String code = (String) number;
    int last = code.length() - 1;
    return code.substring(0, last) + (code.charAt(last) == '0' ? '1' : '0');
  }
}
