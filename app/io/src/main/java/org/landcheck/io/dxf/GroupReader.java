package org.landcheck.io.dxf;

import java.io.IOException;
import java.nio.file.Path;
import org.landcheck.api.BadInputException;
import org.landcheck.api.LocalText;
import org.landcheck.io.text.LineBytes;
import org.landcheck.io.text.NumberBytes;

/**
 * Goes through a DXF group by group: a line with a code, a line with a value. Layout: AutoCAD DXF
 * Reference, "Group Codes in DXF Files".
 */
final class GroupReader {
  private final LineBytes lines;
  private final Path file;
  private final NumberBytes number = new NumberBytes();
  private int code;
  private int from;
  private int to;

  GroupReader(LineBytes lines, Path file) {
    this.lines = lines;
    this.file = file;
  }

  /**
   * Moves to the next group; false at the end of the file.
   *
   * @throws BadInputException if the code is no number, or its value is missing
   */
  boolean next() throws IOException, BadInputException {
    if (!lines.next()) {
      return false;
    }
    trim();
    long found = NumberBytes.whole(lines.buffer(), from, to);
    if (found == NumberBytes.NONE || found < -10 || found > 1_100) {
      if (from == to && !lines.next()) {
        // an empty line at the end
        return false;
      }
      throw new BadInputException(
          new LocalText(
              file + " 第 " + lines.number() + " 行不是 DXF 组码，文件已损坏。请在 CAD 中另存为 DXF（ASCII）",
              file
                  + " line "
                  + lines.number()
                  + " is no DXF group code: it is damaged; save it again as ASCII DXF"));
    }
    code = (int) found;
    if (!lines.next()) {
      throw cutOff();
    }
    from = lines.from();
    to = lines.to();
    return true;
  }

  private void trim() {
    from = lines.from();
    to = lines.to();
    while (from < to && isBlank(lines.buffer()[from])) {
      from++;
    }
    while (to > from && isBlank(lines.buffer()[to - 1])) {
      to--;
    }
  }

  private static boolean isBlank(byte sign) {
    return sign >= 0 && sign <= ' ';
  }

  /** A file that ends before its drawing does. */
  BadInputException cutOff() {
    return new BadInputException(
        new LocalText(
            file + " 不完整：在第 " + lines.number() + " 行中断。请重新复制或导出",
            file + " is cut off at line " + lines.number() + "; copy or export it again"));
  }

  int code() {
    return code;
  }

  /** Holds the value until the next group. */
  byte[] buffer() {
    return lines.buffer();
  }

  int from() {
    return from;
  }

  int to() {
    return to;
  }

  /** The value as a finite number, NaN if it is none. */
  double number() {
    trim();
    return number.decimal(lines.buffer(), from, to);
  }

  /** Whether the value is a word of plain letters. */
  boolean is(String word) {
    trim();
    if (to - from != word.length()) {
      return false;
    }
    for (int i = 0; i < word.length(); i++) {
      if (lines.buffer()[from + i] != word.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** Line of the value. */
  long line() {
    return lines.number();
  }
}
