package org.landcheck.io.xlsx;

import java.util.Arrays;
import org.codehaus.stax2.typed.TypedValueDecoder;
import org.landcheck.io.table.Utf8;

/** Characters taken from XML, in an array that is used again and again. */
final class Chars extends TypedValueDecoder {
  /** Longer than any text in a cell; what goes on and on is refused. */
  static final int LONGEST = 1 << 24;

  private char[] text = new char[256];
  private int length;

  void clear() {
    length = 0;
  }

  void append(char[] more, int from, int count) {
    if (text.length - length < count) {
      text = Arrays.copyOf(text, Math.max(length + count, 2 * text.length));
    }
    System.arraycopy(more, from, text, length, count);
    length += count;
  }

  @Override
  public void decode(String value) {
    decode(value.toCharArray(), 0, value.length());
  }

  @Override
  public void decode(char[] value, int from, int to) {
    length = 0;
    append(value, from, to - from);
  }

  @Override
  public void handleEmptyValue() {
    length = 0;
  }

  char[] text() {
    return text;
  }

  int length() {
    return length;
  }

  boolean is(char only) {
    return length == 1 && text[0] == only;
  }

  boolean is(String other) {
    return length == other.length()
        && Arrays.equals(text, 0, length, other.toCharArray(), 0, length);
  }

  /** The number that digits make, or -1 if there is anything else, or too much. */
  int index() {
    if (length == 0 || length > 9) {
      return -1;
    }
    int value = 0;
    for (int i = 0; i < length; i++) {
      int digit = text[i] - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      value = 10 * value + digit;
    }
    return value;
  }

  /** The column, from 0, of a reference such as {@code AB12}; -1 if it is none. */
  int column() {
    int column = 0;
    int i = 0;
    for (; i < length && i < 4; i++) {
      int letter = (text[i] & ~0x20) - 'A';
      if (letter < 0 || letter > 25) {
        break;
      }
      column = 26 * column + letter + 1;
    }
    return column - 1;
  }

  /** Turns {@code _x000D_} into the character it stands for, as spreadsheets do. */
  void unescape() {
    int at = 0;
    int end = 0;
    while (at < length) {
      int code = text[at] == '_' ? escaped(at) : -1;
      if (code >= 0) {
        text[end++] = (char) code;
        at += 7;
      } else {
        text[end++] = text[at++];
      }
    }
    length = end;
  }

  private int escaped(int at) {
    if (at + 7 > length || text[at + 1] != 'x' || text[at + 6] != '_') {
      return -1;
    }
    int code = 0;
    for (int i = at + 2; i < at + 6; i++) {
      int digit = Character.digit(text[i], 16);
      if (digit < 0) {
        return -1;
      }
      code = 16 * code + digit;
    }
    return code;
  }

  byte[] utf8() {
    return Utf8.encode(text, 0, length);
  }

  @Override
  public String toString() {
    return new String(text, 0, length);
  }
}
