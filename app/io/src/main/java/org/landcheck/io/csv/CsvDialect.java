package org.landcheck.io.csv;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.landcheck.api.LocalText;
import org.landcheck.io.text.TextFile;

/**
 * What stands between the values of a text file.
 *
 * @param separator a comma if no line has anything between values
 */
record CsvDialect(char separator) {
  private static final char[] SEPARATORS = {',', '\t', ';', '，', '|'};
  private static final int LOOKED_AT = 1 << 16;
  private static final int MOST_LINES = 200;
  private static final String DECLARED = "sep=";

  /** Takes the separator that stands most often, and equally often, in the first lines. */
  static CsvDialect of(TextFile file) throws IOException {
    String start = start(file);
    if (start.startsWith(DECLARED) && start.length() > DECLARED.length()) {
      char declared = start.charAt(DECLARED.length());
      for (char separator : SEPARATORS) {
        if (separator == declared) {
          return new CsvDialect(declared);
        }
      }
    }
    char best = SEPARATORS[0];
    double most = 0;
    for (char separator : SEPARATORS) {
      double score = score(counts(start, separator));
      if (score > most) {
        most = score;
        best = separator;
      }
    }
    return new CsvDialect(best);
  }

  private static String start(TextFile file) throws IOException {
    char[] start = new char[LOOKED_AT];
    int length = 0;
    try (Reader reader = file.reader()) {
      for (int read = 0; read >= 0 && length < LOOKED_AT; ) {
        length += read;
        read = reader.read(start, length, LOOKED_AT - length);
      }
    }
    return new String(start, 0, length);
  }

  /** How often a separator stands in each line that is not empty, quoted ones aside. */
  private static List<Integer> counts(String text, char separator) {
    List<Integer> counts = new ArrayList<>();
    boolean quoted = false;
    int count = 0;
    int from = 0;
    for (int i = 0; i < text.length() && counts.size() < MOST_LINES; i++) {
      char c = text.charAt(i);
      if (c == '"') {
        quoted = !quoted;
      } else if (!quoted && c == separator) {
        count++;
      } else if (!quoted && (c == '\n' || c == '\r')) {
        if (i > from) {
          counts.add(count);
        }
        from = i + 1;
        count = 0;
      }
    }
    if (counts.isEmpty()) {
      counts.add(count);
    }
    return counts;
  }

  /** The usual count, weighted by how usual it is. */
  private static double score(List<Integer> counts) {
    Map<Integer, Integer> usual = new HashMap<>();
    counts.forEach(count -> usual.merge(count, 1, Integer::sum));
    double score = 0;
    for (Map.Entry<Integer, Integer> entry : usual.entrySet()) {
      double share = (double) entry.getValue() / counts.size();
      score = Math.max(score, entry.getKey() * share * share);
    }
    return score;
  }

  /** How it is called. */
  LocalText title() {
    return switch (separator) {
      case '\t' -> new LocalText("制表符", "tab");
      case ';' -> new LocalText("分号", "semicolon");
      case '，' -> new LocalText("全角逗号", "full-width comma");
      case '|' -> new LocalText("竖线", "bar");
      default -> new LocalText("逗号", "comma");
    };
  }
}
