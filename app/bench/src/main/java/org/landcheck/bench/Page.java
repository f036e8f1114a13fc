package org.landcheck.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The page of the documentation that keeps the last figures of each size. */
final class Page {
  private final Path file;

  Page(Path file) {
    this.file = file;
  }

  /** Replaces what stands between the markers of a size; a page without them is left alone. */
  void put(String size, String text) throws IOException {
    if (!Files.exists(file)) {
      return;
    }
    String page = Files.readString(file);
    String begin = "<!-- figures of " + size + " -->\n";
    int from = page.indexOf(begin);
    int to = page.indexOf("<!-- end of figures -->", Math.max(from, 0));
    if (from >= 0 && to >= 0) {
      Files.writeString(
          file, page.substring(0, from + begin.length()) + text + "\n" + page.substring(to));
    }
  }
}
