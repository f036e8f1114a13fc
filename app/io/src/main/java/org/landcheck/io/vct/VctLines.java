package org.landcheck.io.vct;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.landcheck.api.BadInputException;
import org.landcheck.api.LocalText;
import org.landcheck.io.text.LineBytes;
import org.landcheck.io.text.NumberBytes;
import org.landcheck.io.text.TextFile;

/**
 * Goes through the lines of a VCT file. Blank lines and comments ({@code CommentBegin} to {@code
 * CommentEnd}) are passed over, blanks around a line do not count.
 */
final class VctLines implements AutoCloseable {
  /** Stands for "this line is no whole number". */
  static final long NO_INTEGER = Long.MIN_VALUE;

  private final LineBytes lines;
  private final Path file;
  private final Remarks remarks;
  private final NumberBytes number = new NumberBytes();
  private char separator = ',';
  private int from;
  private int to;
  private boolean held;
  private double x;
  private double y;
  private double third;
  private int ordinates;

  VctLines(TextFile file, Remarks remarks) throws IOException {
    this.lines = file.lines();
    this.file = file.file();
    this.remarks = remarks;
  }

  /** What stands between values, an ASCII character. */
  void separateBy(char character) {
    separator = character;
  }

  char separator() {
    return separator;
  }

  Charset charset() {
    return lines.charset();
  }

  /** Moves to the next line that says something; false at the end of the file. */
  boolean next() throws IOException, BadInputException {
    if (held) {
      held = false;
      return true;
    }
    while (lines.next()) {
      trim();
      if (from < to && !(startsLikeComment() && is("CommentBegin"))) {
        return true;
      }
      if (from < to) {
        passComment();
      }
    }
    return false;
  }

  /** Moves to the next line even if it is blank; false at the end of the file. */
  boolean nextAsItIs() throws IOException, BadInputException {
    if (held) {
      held = false;
      return true;
    }
    if (!lines.next()) {
      return false;
    }
    trim();
    return true;
  }

  /** The current line will be the next one again. */
  void hold() {
    held = true;
  }

  private void trim() {
    byte[] bytes = lines.buffer();
    from = lines.from();
    to = lines.to();
    while (from < to && isBlank(bytes[from])) {
      from++;
    }
    while (to > from && isBlank(bytes[to - 1])) {
      to--;
    }
  }

  private static boolean isBlank(byte character) {
    return character >= 0 && character <= ' ';
  }

  private boolean startsLikeComment() {
    return (lines.buffer()[from] | 0x20) == 'c';
  }

  private void passComment() throws IOException, BadInputException {
    long begin = number();
    while (lines.next()) {
      trim();
      if (is("CommentEnd")) {
        return;
      }
    }
    remarks.at(begin, "CommentBegin 没有对应的 CommentEnd", "CommentBegin without a CommentEnd");
  }

  /** Number of the current line, from 1. */
  long number() {
    return lines.number();
  }

  /** Whether the line is this word, in small or capital letters. */
  boolean is(String word) {
    if (to - from != word.length()) {
      return false;
    }
    byte[] bytes = lines.buffer();
    for (int i = 0; i < word.length(); i++) {
      if ((bytes[from + i] | 0x20) != (word.charAt(i) | 0x20)) {
        return false;
      }
    }
    return true;
  }

  /** Whether the line is the single digit that ends an object. */
  boolean isZero() {
    return to - from == 1 && lines.buffer()[from] == '0';
  }

  /** Whether the line begins a section: a word ending in {@code Begin}. */
  boolean isBegin() {
    return isWordEnding("begin");
  }

  /** Whether the line begins or ends a section. */
  boolean isKeyword() {
    return isWordEnding("end") || isWordEnding("begin");
  }

  private boolean isWordEnding(String ending) {
    byte[] bytes = lines.buffer();
    int start = to - ending.length();
    if (start <= from) {
      return false;
    }
    for (int i = to - 1; i >= from; i--) {
      int letter = bytes[i] | 0x20;
      boolean fits =
          i < start ? letter >= 'a' && letter <= 'z' : letter == ending.charAt(i - start);
      if (!fits) {
        return false;
      }
    }
    return true;
  }

  String text() {
    return new String(lines.buffer(), from, to - from, charset());
  }

  /** The line cut at separators, without the blanks around the parts. */
  List<String> parts() {
    String text = text();
    char by = text.indexOf(separator) < 0 ? ',' : separator;
    List<String> parts = new ArrayList<>();
    int start = 0;
    for (int end = text.indexOf(by); end >= 0; end = text.indexOf(by, start)) {
      parts.add(text.substring(start, end).strip());
      start = end + 1;
    }
    parts.add(text.substring(start).strip());
    return parts;
  }

  /** The line as a whole number, or {@link #NO_INTEGER}. */
  long integer() {
    return integer(lines.buffer(), from, to);
  }

  static long integer(byte[] bytes, int from, int to) {
    boolean negative = from < to && bytes[from] == '-';
    int at = negative ? from + 1 : from;
    if (at >= to || to - at > 19) {
      return NO_INTEGER;
    }
    long value = 0;
    for (; at < to; at++) {
      int digit = bytes[at] - '0';
      if (digit < 0 || digit > 9 || value > (Long.MAX_VALUE - digit) / 10) {
        return NO_INTEGER;
      }
      value = 10 * value + digit;
    }
    return negative ? -value : value;
  }

  /** Whether the line is more than one value. */
  boolean hasSeveral() {
    byte[] bytes = lines.buffer();
    for (int i = from; i < to; i++) {
      if (isBetween(bytes[i])) {
        return true;
      }
    }
    return false;
  }

  /** Whether there is a point in the line, as decimal numbers have. */
  boolean hasDecimals() {
    byte[] bytes = lines.buffer();
    for (int i = from; i < to; i++) {
      if (bytes[i] == '.') {
        return true;
      }
    }
    return false;
  }

  private boolean isBetween(byte character) {
    return character == separator || character == ',' || character == ' ' || character == '\t';
  }

  /** Reads the line as a point; false if it is none. */
  boolean point() {
    byte[] bytes = lines.buffer();
    if (!number.read(bytes, from, to)) {
      return false;
    }
    x = number.value();
    ordinates = 1;
    int at = number.end();
    while (at < to) {
      if (!isBetween(bytes[at])) {
        return false;
      }
      while (at < to && isBetween(bytes[at])) {
        at++;
      }
      if (at < to) {
        if (!number.read(bytes, at, to)) {
          return false;
        }
        ordinates++;
        if (ordinates == 2) {
          y = number.value();
        } else {
          third = number.value();
        }
        at = number.end();
      }
    }
    return ordinates > 1 && Double.isFinite(x) && Double.isFinite(y);
  }

  /** First number of the point. */
  double x() {
    return x;
  }

  /** Second number of the point. */
  double y() {
    return y;
  }

  /** Last number of a point of more than two. */
  double third() {
    return third;
  }

  /** How many numbers the point has. */
  int ordinates() {
    return ordinates;
  }

  /** All whole numbers of the line; false if there is anything else. */
  boolean integers(LongList into) {
    byte[] bytes = lines.buffer();
    int at = from;
    while (at < to) {
      int start = at;
      while (at < to && !isBetween(bytes[at])) {
        at++;
      }
      if (at > start) {
        long value = integer(bytes, start, at);
        if (value == NO_INTEGER) {
          return false;
        }
        into.add(value);
      }
      at++;
    }
    return true;
  }

  /** Holds the bytes of the line; valid until the next one. */
  byte[] buffer() {
    return lines.buffer();
  }

  /** Where the line begins in the buffer. */
  int from() {
    return from;
  }

  /** Where it ends, without blanks after it. */
  int to() {
    return to;
  }

  /** Where it ends, blanks after it included. */
  int wholeTo() {
    return lines.to();
  }

  /** Moves on within an object. */
  void require() throws IOException, BadInputException, BrokenRecord {
    if (!next()) {
      throw cutOff();
    }
    if (isKeyword()) {
      throw broken("对象不完整", "the object breaks off");
    }
  }

  /** An object that ends badly; the current line is looked at again. */
  BrokenRecord broken(String zh, String en) {
    hold();
    return new BrokenRecord(number(), zh, en);
  }

  /** The file ends where it must not. */
  BadInputException cutOff() {
    return bad(
        "不完整：在第 " + number() + " 行处中断。请重新复制或导出该文件",
        "is cut off at line " + number() + "; copy or export it again");
  }

  BadInputException bad(String zh, String en) {
    return new BadInputException(new LocalText(file + " " + zh, file + " " + en));
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}
