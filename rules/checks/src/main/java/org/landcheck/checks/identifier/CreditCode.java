package org.landcheck.checks.identifier;

/**
 * The unified social credit code of GB 32100-2015: 18 characters, of which the third to eighth are
 * a place, the last checks the others modulo 31.
 */
final class CreditCode {
  static final int LENGTH = 18;

  /** I, O, S, V and Z are not used. */
  private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

  /** Powers of 3 modulo 31. */
  private static final int[] WEIGHTS = {
    1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28
  };

  private CreditCode() {}

  /** What is wrong: {@code length}, {@code character}, {@code place}, {@code check}; or nothing. */
  static String fault(String code) {
    if (code.length() != LENGTH) {
      return "length";
    }
    if (firstStranger(code) < LENGTH) {
      return "character";
    }
    if (!PlaceCode.isPlausible(code, 2)) {
      return "place";
    }
    return code.charAt(LENGTH - 1) == checkCharacter(code) ? "" : "check";
  }

  /** Position of the first character that no code has; the length if there is none. */
  static int firstStranger(String code) {
    int at = 0;
    while (at < code.length() && ALPHABET.indexOf(code.charAt(at)) >= 0) {
      at++;
    }
    return at;
  }

  /** The last character that the first 17, all of the alphabet, call for. */
  static char checkCharacter(String code) {
    int sum = 0;
    for (int i = 0; i < WEIGHTS.length; i++) {
      sum += WEIGHTS[i] * ALPHABET.indexOf(code.charAt(i));
    }
    return ALPHABET.charAt((31 - sum % 31) % 31);
  }
}
