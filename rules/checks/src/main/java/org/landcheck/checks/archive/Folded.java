package org.landcheck.checks.archive;

import java.text.Normalizer;
import java.util.Locale;

/** Texts without what people write in different ways. */
final class Folded {
  private Folded() {}

  /** Letters, digits and characters only, capital and of half width: 〔2023〕12 号 as 202312号. */
  static String letters(String text) {
    String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
    StringBuilder folded = new StringBuilder(plain.length());
    plain.codePoints().filter(Character::isLetterOrDigit).forEach(folded::appendCodePoint);
    return folded.toString();
  }

  /** Of these, Latin letters and digits only. */
  static String digits(String text) {
    return letters(text).replaceAll("[^0-9A-Z]", "");
  }
}
