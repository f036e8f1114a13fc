package org.landcheck.io.archive;

import java.util.List;
import java.util.Optional;

/**
 * What is known of one file.
 *
 * @param reason why it does not open; empty if it does, or if its kind is not tried
 * @param text the first characters of its text, blanks folded; empty if it has none
 */
record FileFacts(
    String path,
    long size,
    ContentKind kind,
    Optional<UnopenedException.Reason> reason,
    List<PageFacts> pages,
    Optional<String> sha256,
    String text) {
  /** Kept of a text: enough for the number of a certificate and the names on it. */
  static final int MOST_TEXT = 2_000;

  FileFacts {
    pages = List.copyOf(pages);
  }

  /** The pages and the text of a file that opens. */
  record Content(List<PageFacts> pages, String text) {
    static final Content NONE = new Content(List.of(), "");
  }

  /** One blank for any run of them, and at most {@link #MOST_TEXT} characters. */
  static String folded(String text) {
    StringBuilder folded = new StringBuilder(Math.min(text.length(), MOST_TEXT));
    boolean blank = true;
    for (int i = 0; i < text.length() && folded.length() < MOST_TEXT; i++) {
      char c = text.charAt(i);
      if (c <= ' ' || Character.isSpaceChar(c)) {
        if (!blank) {
          folded.append(' ');
        }
        blank = true;
      } else {
        // a lone half of a pair is no text
        folded.append(Character.isSurrogate(c) ? '?' : c);
        blank = false;
      }
    }
    return folded.toString().strip();
  }
}
