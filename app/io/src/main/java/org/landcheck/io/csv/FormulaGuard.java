package org.landcheck.io.csv;

/**
 * Keeps texts from being taken for formulas by the spreadsheet that opens a text file.
 *
 * <p>Quotes do not help: a spreadsheet runs {@code "=1+1"} as well. So an apostrophe is put before
 * a text that begins with a sign formulas begin with, in ASCII or full width, or with a tab or line
 * end before it; and before one that begins with apostrophes and such a sign, so that taking one
 * apostrophe away gives the text back in every case.
 */
final class FormulaGuard {
  private static final String SIGNS = "=+-@\t\r\n＝＋－＠";

  private FormulaGuard() {}

  static String guarded(String text) {
    return needsGuard(text) ? "'" + text : text;
  }

  /** Whether a text is to be guarded, or is guarded. */
  private static boolean needsGuard(String text) {
    int at = 0;
    while (at < text.length() && text.charAt(at) == '\'') {
      at++;
    }
    return at < text.length() && SIGNS.indexOf(text.charAt(at)) >= 0;
  }

  /** Whether the first of some characters is the apostrophe of a guard. */
  static boolean isGuarded(char[] text, int from, int length) {
    if (length < 2 || text[from] != '\'') {
      return false;
    }
    int at = from;
    while (at < from + length && text[at] == '\'') {
      at++;
    }
    return at < from + length && SIGNS.indexOf(text[at]) >= 0;
  }
}
