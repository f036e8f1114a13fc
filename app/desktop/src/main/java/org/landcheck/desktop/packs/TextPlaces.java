package org.landcheck.desktop.packs;

/** Lines and columns of a text, counted from 1. */
final class TextPlaces {
  private TextPlaces() {}

  /** The index of a place; the nearest there is, if the text has become shorter. */
  static int index(String text, int line, int column) {
    int start = 0;
    for (int i = 1; i < line; i++) {
      int end = text.indexOf('\n', start);
      if (end < 0) {
        return text.length();
      }
      start = end + 1;
    }
    return Math.min(text.length(), start + column - 1);
  }

  static int lines(String text) {
    return 1 + (int) text.chars().filter(c -> c == '\n').count();
  }
}
