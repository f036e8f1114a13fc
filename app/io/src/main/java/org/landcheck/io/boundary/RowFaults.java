package org.landcheck.io.boundary;

import java.util.Optional;
import org.landcheck.api.LocalText;

/** Lines of a file that are no data, and those that should be but cannot be read. */
final class RowFaults {
  private static final int LONGEST_EXCERPT = 40;
  private static final int FEWEST_DIGITS = 6;

  private long brokenLine;
  private String excerpt = "";
  private int broken;
  private long skippedLine;
  private long skipped;
  private long longerLine;
  private long longer;

  /** A new parcel begins. */
  void begin() {
    broken = 0;
  }

  /** A line among the points of a parcel that is none. */
  void broken(long line, String text) {
    if (broken == 0) {
      brokenLine = line;
      String start =
          text.codePoints()
              .limit(LONGEST_EXCERPT)
              .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
              .toString();
      excerpt = start.replaceAll("\\p{Cntrl}", " ");
    }
    broken++;
  }

  /** A line that explains something. */
  void skipped(long line) {
    skippedLine = skipped == 0 ? line : skippedLine;
    skipped++;
  }

  /** A point with more columns than are read. */
  void longer(long line) {
    longerLine = longer == 0 ? line : longerLine;
    longer++;
  }

  /** Why the points of the parcel cannot be used; empty if they can. */
  Optional<LocalText> of() {
    if (broken == 0) {
      return Optional.empty();
    }
    String zh = broken == 1 ? "" : "，这样的行共 " + broken + " 行";
    String en = broken == 1 ? "" : ", one of " + broken + " such lines";
    return Optional.of(
        new LocalText(
            "第 " + brokenLine + " 行不是坐标（" + excerpt + "）" + zh,
            "line " + brokenLine + " is no point (" + excerpt + ")" + en));
  }

  /** Whether a row that cannot be read was meant as a point: it has a label or long numbers. */
  static boolean isLikeAPoint(Row row) {
    byte first = row.first();
    boolean comment = first == '#' || first == '/' || first == '*';
    return !comment && (isLabel(row) || hasNumbers(row));
  }

  /** Whether the first column is J12 or, with others behind it, 12. */
  private static boolean isLabel(Row row) {
    int at = row.from(0);
    while (at < row.to(0) && at < row.from(0) + 3 && Character.isLetter((char) row.bytes()[at])) {
      at++;
    }
    boolean named = at > row.from(0);
    int digits = at;
    while (at < row.to(0) && isDigit(row.bytes()[at])) {
      at++;
    }
    return at > digits && at == row.to(0) && (named || row.count() > 2);
  }

  /** Whether a column behind the first is a long number, or nearly one. */
  static boolean hasNumbers(Row row) {
    for (int column = 1; column < row.count(); column++) {
      int digits = 0;
      int signs = 0;
      for (int at = row.from(column); at < row.to(column); at++) {
        digits += isDigit(row.bytes()[at]) ? 1 : 0;
        signs++;
      }
      if (digits >= FEWEST_DIGITS && 2 * digits >= signs) {
        return true;
      }
    }
    return false;
  }

  private static boolean isDigit(byte sign) {
    return sign >= '0' && sign <= '9';
  }

  /** Tells what was left out of a file. */
  void tell(String file, Notes notes) {
    if (skipped > 0) {
      notes.add(
          Notes.About.TEXT,
          file + " 有 " + skipped + " 行说明文字未读取（第 " + skippedLine + " 行起）",
          file + ": " + skipped + " lines of explanation are left out, from line " + skippedLine);
    }
    if (longer > 0) {
      notes.add(
          Notes.About.TEXT,
          file + " 有 " + longer + " 个界址点在坐标之后还有内容，未读取（第 " + longerLine + " 行起）",
          file
              + ": what follows the coordinates of "
              + longer
              + " points is left out, from line "
              + longerLine);
    }
  }
}
