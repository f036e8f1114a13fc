package org.landcheck.io.ledger;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.landcheck.io.ledger.CellText.Shape;
import org.landcheck.io.ledger.LedgerRow.Mark;

/** How many values of a column could be of which type, and where the first odd one stands. */
final class Tally {
  /** Whole numbers from here on are more than Excel keeps all digits of. */
  private static final double EXACT_IN_EXCEL = 1e15;

  /** Numbers as such, without a fraction. */
  int whole;

  /** Numbers as such that have a fraction or are shown with one. */
  int fraction;

  /** Texts by their shape. */
  final int[] texts = new int[Shape.values().length];

  /** Eight digits that name a day. */
  int compactDates;

  int dates;
  int times;
  int truths;
  int errors;

  /** Values of which the source says outright that they are texts. */
  int quoted;

  /** Numbers that are shown as texts. */
  int asText;

  /** Numbers shown in hundredths. */
  int percents;

  /** Whole numbers too long for Excel to keep. */
  int longNumbers;

  Odd firstLong = Odd.NONE;
  Odd firstPlain = Odd.NONE;
  Odd firstError = Odd.NONE;
  Odd firstTextNumber = Odd.NONE;

  private byte[] lastText = {};
  private Shape lastShape = Shape.PLAIN;

  /**
   * A value worth showing.
   *
   * @param row 0 if there is none
   */
  record Odd(long row, String text) {
    static final Odd NONE = new Odd(0, "");

    boolean exists() {
      return row > 0;
    }
  }

  void decimal(long packed, Mark mark, long row) {
    boolean isWhole = PackedDecimal.scale(packed) == 0;
    count(isWhole, mark);
    if (isWhole && CellText.compactDate(PackedDecimal.mantissa(packed)) != null) {
      compactDates++;
    }
  }

  void number(double value, Mark mark, long row) {
    boolean isWhole = value == Math.rint(value) && (value != 0 || 1 / value > 0);
    count(isWhole, mark);
    if (isWhole && Math.abs(value) >= EXACT_IN_EXCEL) {
      longNumbers++;
      if (!firstLong.exists()) {
        firstLong = new Odd(row, new java.math.BigDecimal(value).toPlainString());
      }
    }
  }

  private void count(boolean isWhole, Mark mark) {
    if (isWhole && mark != Mark.FRACTION && mark != Mark.PERCENT) {
      whole++;
    } else {
      fraction++;
    }
    switch (mark) {
      case QUOTED -> quoted++;
      case AS_TEXT -> asText++;
      case PERCENT -> percents++;
      case NONE, FRACTION -> {}
    }
  }

  void text(byte[] utf8, Mark mark, long row) {
    Shape shape = shape(utf8);
    texts[shape.ordinal()]++;
    if (mark == Mark.QUOTED) {
      quoted++;
    }
    if (shape == Shape.PLAIN) {
      firstPlain = firstPlain.exists() ? firstPlain : odd(utf8, row);
    } else if (shape == Shape.WHOLE || shape == Shape.GROUPED || shape == Shape.FRACTION) {
      firstTextNumber = firstTextNumber.exists() ? firstTextNumber : odd(utf8, row);
      if (utf8.length == 8 && CellText.compactDate((long) CellText.number(string(utf8))) != null) {
        compactDates++;
      }
    } else if (shape == Shape.SCIENTIFIC) {
      firstLong = firstLong.exists() ? firstLong : odd(utf8, row);
    }
  }

  private Shape shape(byte[] utf8) {
    if (CellText.isPlain(utf8)) {
      return Shape.PLAIN;
    }
    if (!Arrays.equals(utf8, lastText)) {
      lastText = utf8;
      lastShape = CellText.shape(string(utf8));
    }
    return lastShape;
  }

  void error(byte[] utf8, long row) {
    errors++;
    firstError = firstError.exists() ? firstError : odd(utf8, row);
  }

  private static Odd odd(byte[] utf8, long row) {
    String text = string(utf8).strip();
    return new Odd(row, text.length() > 20 ? text.substring(0, 20) + "…" : text);
  }

  private static String string(byte[] utf8) {
    return new String(utf8, StandardCharsets.UTF_8);
  }

  int texts(Shape shape) {
    return texts[shape.ordinal()];
  }

  /** Values that are texts in the source but numbers to the eye. */
  int textNumbers() {
    return texts(Shape.WHOLE) + texts(Shape.GROUPED) + texts(Shape.FRACTION);
  }

  /** Values that are numbers, however they are written. */
  int numbers() {
    return whole + fraction + textNumbers() + texts(Shape.PERCENT) + texts(Shape.SCIENTIFIC);
  }

  int total() {
    return whole + fraction + Arrays.stream(texts).sum() + dates + times + truths + errors;
  }

  Tally followedBy(Tally later) {
    Tally sum = new Tally();
    sum.whole = whole + later.whole;
    sum.fraction = fraction + later.fraction;
    Arrays.setAll(sum.texts, i -> texts[i] + later.texts[i]);
    sum.compactDates = compactDates + later.compactDates;
    sum.dates = dates + later.dates;
    sum.times = times + later.times;
    sum.truths = truths + later.truths;
    sum.errors = errors + later.errors;
    sum.quoted = quoted + later.quoted;
    sum.asText = asText + later.asText;
    sum.percents = percents + later.percents;
    sum.longNumbers = longNumbers + later.longNumbers;
    sum.firstLong = first(firstLong, later.firstLong);
    sum.firstPlain = first(firstPlain, later.firstPlain);
    sum.firstError = first(firstError, later.firstError);
    sum.firstTextNumber = first(firstTextNumber, later.firstTextNumber);
    return sum;
  }

  private static Odd first(Odd one, Odd other) {
    return one.exists() ? one : other;
  }
}
