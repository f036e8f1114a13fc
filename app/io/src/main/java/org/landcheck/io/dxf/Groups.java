package org.landcheck.io.dxf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The groups of one entity, as far as shapes and their attributes need them: numbers in the order
 * of the file, texts by code. The vertices of a polyline and the attributes of an insert follow
 * those of the entity itself.
 */
final class Groups {
  /** Stands before the groups of a vertex. */
  static final int VERTEX = -1;

  private static final int XDATA = 1000;
  private static final int APPLICATION = 1001;
  private static final int EMBEDDED = 101;
  private static final double[] NOTHING = {};

  private String type;
  private int[] codes;
  private double[] numbers;
  private int count;
  private final List<Text> texts = new ArrayList<>();
  private long faultLine;
  private boolean closed;

  /** A text and its code. */
  record Text(int code, String value) {}

  Groups() {
    this("", new int[16], new double[16]);
  }

  private Groups(String type, int[] codes, double[] numbers) {
    this.type = type;
    this.codes = codes;
    this.numbers = numbers;
  }

  /** Forgets everything; an entity of a type begins. */
  void begin(String newType) {
    type = newType;
    count = 0;
    texts.clear();
    faultLine = 0;
    closed = false;
  }

  /** Takes the current group if it is one of use. */
  void take(GroupReader group, DxfText text) {
    int code = group.code();
    // What follows is a second description of the entity for newer programs.
    closed |= code == EMBEDDED;
    if (closed) {
      return;
    }
    if (code <= 9 || code == XDATA || code == APPLICATION) {
      if (code == 1 || code == 2 || code == 3 || code == 5 || code == 8 || code >= XDATA) {
        texts.add(new Text(code, text.read(group)));
      }
    } else if (code < 100 || code >= 210 && code <= 239) {
      double number = group.number();
      if (Double.isNaN(number) && faultLine == 0) {
        faultLine = group.line();
      }
      add(code, number);
    }
  }

  /** Takes a number. */
  void add(int code, double number) {
    if (count == codes.length) {
      int room = Math.max(16, 2 * count);
      codes = Arrays.copyOf(codes, room);
      numbers = Arrays.copyOf(numbers, room);
    }
    codes[count] = code;
    numbers[count] = number;
    count++;
  }

  /** Takes what a following entity says: a vertex. */
  void append(Groups vertex) {
    add(VERTEX, 0);
    for (int i = 0; i < vertex.count; i++) {
      add(vertex.codes[i], vertex.numbers[i]);
    }
    faultLine = faultLine == 0 ? vertex.faultLine : faultLine;
  }

  /** Takes the text of an attribute under its own code. */
  void append(int code, String value) {
    texts.add(new Text(code, value));
  }

  /** The same groups in arrays of their own. */
  Groups copy() {
    Groups copy =
        new Groups(
            type,
            count == 0 ? new int[0] : Arrays.copyOf(codes, count),
            count == 0 ? NOTHING : Arrays.copyOf(numbers, count));
    copy.count = count;
    copy.texts.addAll(texts);
    copy.faultLine = faultLine;
    return copy;
  }

  String type() {
    return type;
  }

  /** Number of numbers. */
  int count() {
    return count;
  }

  int code(int at) {
    return codes[at];
  }

  double number(int at) {
    return numbers[at];
  }

  /** Line of the first number that is none; 0 if all are. */
  long faultLine() {
    return faultLine;
  }

  /** First number of a code before any vertex, or what holds without one. */
  double first(int code, double without) {
    for (int i = 0; i < count && codes[i] != VERTEX; i++) {
      if (codes[i] == code) {
        return numbers[i];
      }
    }
    return without;
  }

  /** The same as a whole number. */
  int flag(int code) {
    return (int) first(code, 0);
  }

  boolean has(int code) {
    return !Double.isNaN(first(code, Double.NaN));
  }

  /** First text of a code, empty if there is none. */
  String text(int code) {
    for (Text text : texts) {
      if (text.code == code) {
        return text.value;
      }
    }
    return "";
  }

  /** All texts in the order of the file. */
  List<Text> texts() {
    return texts;
  }
}
