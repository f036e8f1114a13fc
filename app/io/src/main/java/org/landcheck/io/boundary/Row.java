package org.landcheck.io.boundary;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import org.landcheck.io.text.LineBytes;

/**
 * A line cut into its columns: at commas, full-width ones included, or, if it has none, at
 * semicolons, tabs and spaces. Columns are bytes without blanks around them; empty ones at the end
 * do not count. One object for all lines of a file.
 */
final class Row {
  /** More columns than any point has; what follows is part of the last. */
  private static final int MOST = 16;

  private static final String BOM = "\uFEFF";

  private byte[] bytes = {};
  private final int[] from = new int[MOST];
  private final int[] to = new int[MOST];
  private int count;
  private boolean ascii;
  private int start;
  private int end;
  private String text = "";

  /** Takes the current line. */
  void load(LineBytes line) {
    ascii = true;
    byte[] buffer = line.buffer();
    for (int i = line.from(); i < line.to() && ascii; i++) {
      ascii = buffer[i] >= 0;
    }
    if (ascii) {
      start = line.from();
      end = line.to();
      cut(buffer, start, end);
    } else {
      text = trim(line.text());
      cut(text);
    }
  }

  /** Takes a line that is a text already. */
  void load(String line) {
    ascii = false;
    text = trim(line);
    cut(text);
  }

  private void cut(String line) {
    byte[] plain = plain(line).getBytes(StandardCharsets.UTF_8);
    cut(plain, 0, plain.length);
  }

  /** Cuts once more at 、, which some use for a comma and others within words; false if none. */
  boolean cutAtEnumerationCommas() {
    boolean has = !ascii && text.indexOf('、') >= 0;
    if (has) {
      cut(text.replace('、', ','));
    }
    return has;
  }

  /** The line with full-width letters, digits and signs as narrow ones, for numbers only. */
  static String plain(String line) {
    return Normalizer.normalize(line, Normalizer.Form.NFKC).replace('。', '.').replace('−', '-');
  }

  private static String trim(String line) {
    String rest = line.startsWith(BOM) ? line.substring(1) : line;
    return rest.strip();
  }

  private void cut(byte[] line, int first, int last) {
    bytes = line;
    count = 0;
    boolean commas = false;
    for (int i = first; i < last && !commas; i++) {
      commas = line[i] == ',';
    }
    int at = first;
    int filled = 0;
    while (at <= last && count < MOST) {
      int stop = at;
      while (stop < last && (count == MOST - 1 || !separates(line[stop], commas))) {
        stop++;
      }
      from[count] = skipBlanks(line, at, stop);
      to[count] = dropBlanks(line, from[count], stop);
      boolean empty = from[count] == to[count];
      if (commas || !empty) {
        count++;
        filled = empty ? filled : count;
      }
      at = stop + 1;
    }
    count = filled;
  }

  private static boolean separates(byte sign, boolean commas) {
    return commas ? sign == ',' : sign == ';' || isBlank(sign);
  }

  private static int skipBlanks(byte[] line, int from, int to) {
    int at = from;
    while (at < to && isBlank(line[at])) {
      at++;
    }
    return at;
  }

  private static int dropBlanks(byte[] line, int from, int to) {
    int at = to;
    while (at > from && isBlank(line[at - 1])) {
      at--;
    }
    return at;
  }

  private static boolean isBlank(byte sign) {
    return sign >= 0 && sign <= ' ';
  }

  boolean isBlank() {
    return count == 0;
  }

  /** Number of columns up to the last that is not empty. */
  int count() {
    return count;
  }

  /** Holds the bytes of all columns. */
  byte[] bytes() {
    return bytes;
  }

  int from(int column) {
    return from[column];
  }

  int to(int column) {
    return to[column];
  }

  boolean isEmpty(int column) {
    return from[column] == to[column];
  }

  boolean isAscii() {
    return ascii;
  }

  /** Whether the line begins with a bracket, as sections do. */
  boolean isSectionLike() {
    return ascii ? first() == '[' : "[【［".indexOf(text.charAt(0)) >= 0;
  }

  /** Whether the last column is the sign that ends the line of a parcel. */
  boolean endsWithAt() {
    return count > 0 && bytes[to[count - 1] - 1] == '@';
  }

  /** First byte that is not blank; for rows that are not. */
  byte first() {
    int column = 0;
    while (isEmpty(column)) {
      column++;
    }
    return bytes[from[column]];
  }

  /** The whole line without blanks around it. */
  String text() {
    return ascii ? new String(bytes, start, end - start, StandardCharsets.US_ASCII).strip() : text;
  }
}
