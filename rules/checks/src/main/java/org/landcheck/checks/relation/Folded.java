package org.landcheck.checks.relation;

import org.landcheck.checks.Texts;

/**
 * Texts with what people do not see or do not mind taken out: blanks anywhere, full width, the kind
 * of brackets and dashes, capital letters, and the words 地字第 and 号 (用, 建 and 乡 too) around the
 * number of a certificate.
 */
final class Folded {
  private static final String OPENING = "〔［【「『《〈﹝[{";
  private static final String CLOSING = "〕］】」』》〉﹞]}";
  private static final String DASHES = "－—–−‐‑─﹣";
  private static final int WIDE = '！' - '!';

  private Folded() {}

  static String of(String text) {
    StringBuilder folded = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!Texts.isBlank(c)) {
        folded.append(fold(c));
      }
    }
    boolean numbered = folded.length() > 3 && "用地建乡".indexOf(folded.charAt(0)) >= 0;
    if (numbered && folded.charAt(1) == '字' && folded.charAt(2) == '第') {
      boolean whole = folded.charAt(folded.length() - 1) == '号';
      return folded.substring(3, folded.length() - (whole ? 1 : 0));
    }
    return folded.toString();
  }

  private static char fold(char c) {
    char narrow = c >= '！' && c <= '～' ? (char) (c - WIDE) : c;
    if (narrow < 0x80 && narrow != '[' && narrow != ']' && narrow != '{' && narrow != '}') {
      return Character.toUpperCase(narrow);
    }
    if (OPENING.indexOf(narrow) >= 0) {
      return '(';
    }
    if (CLOSING.indexOf(narrow) >= 0) {
      return ')';
    }
    return DASHES.indexOf(c) >= 0 ? '-' : narrow;
  }
}
