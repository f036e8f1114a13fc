package org.landcheck.io.ledger;

import java.util.function.BiConsumer;
import org.landcheck.api.FieldType;
import org.landcheck.io.ledger.CellText.Shape;

/** Says what is odd about the values of one column. */
final class ColumnNotes {
  private final String name;
  private final FieldType type;
  private final Tally tally;
  private final BiConsumer<String, String> note;

  /**
   * @param note takes a sentence in Chinese and the same in English
   */
  ColumnNotes(String name, FieldType type, Tally tally, BiConsumer<String, String> note) {
    this.name = name;
    this.type = type;
    this.tally = tally;
    this.note = note;
  }

  /**
   * @param marks how the source tells texts from numbers
   */
  void tell(Marks marks) {
    if (tally.errors > 0) {
      note.accept(
          field() + tally.errors + " 个单元格是公式错误（" + zh(tally.firstError) + "），按文本保留",
          name
              + " has "
              + tally.errors
              + " formula errors ("
              + en(tally.firstError)
              + "), kept as texts");
    }
    lostDigits();
    numbers(marks);
    if (type == FieldType.TEXT && tally.texts(Shape.CODE) > 0 && tally.texts(Shape.PLAIN) == 0) {
      note.accept(
          "字段“" + name + "”有前导零或超过 15 位的数字，按文本读取",
          name + " has leading zeros or more than 15 digits; it is read as text");
    } else if (type == FieldType.TEXT && tally.whole > 0 && tally.numbers() == tally.total()) {
      note.accept("字段“" + name + "”的数字是编码，按文本读取", name + " holds codes; it is read as text");
    }
    if (type == FieldType.TEXT && tally.times > 0) {
      note.accept("字段“" + name + "”含时刻，按文本读取", name + " has times of day; it is read as text");
    }
  }

  private void lostDigits() {
    if (tally.longNumbers > 0) {
      note.accept(
          field()
              + tally.longNumbers
              + " 个数字超过 15 位却以数值存放（"
              + zh(tally.firstLong)
              + "），表格软件只保留前 15 位，末尾各位已不可信。请把该列设为文本后重新录入",
          name
              + " has "
              + tally.longNumbers
              + " numbers of more than 15 digits stored as numbers ("
              + en(tally.firstLong)
              + "): their last digits are lost; make the column text and enter them anew");
    } else if (tally.texts(Shape.SCIENTIFIC) > 0) {
      note.accept(
          field()
              + tally.texts(Shape.SCIENTIFIC)
              + " 个值是科学计数法（"
              + zh(tally.firstLong)
              + "），若是编码则已丢失末尾各位，请重新录入",
          name
              + " has "
              + tally.texts(Shape.SCIENTIFIC)
              + " values with an exponent ("
              + en(tally.firstLong)
              + "); if they are codes their last digits are lost");
    }
  }

  private void numbers(Marks marks) {
    boolean isNumber = type == FieldType.INTEGER || type == FieldType.REAL;
    int shown = tally.textNumbers();
    if (isNumber && shown > 0 && marks == Marks.CELLS) {
      note.accept(
          field() + shown + " 个数值以文字形式存放（" + zh(tally.firstTextNumber) + "），按数值读取",
          name + " has " + shown + " numbers stored as texts (" + en(tally.firstTextNumber) + ")");
    }
    if (isNumber && tally.percents + tally.texts(Shape.PERCENT) > 0) {
      note.accept(
          "字段“" + name + "”的百分数按小数读取，12.5% 即 0.125",
          name + " holds percentages; 12.5% is read as 0.125");
    }
    int plain = tally.texts(Shape.PLAIN);
    if (type == FieldType.TEXT && plain > 0 && tally.numbers() > plain) {
      note.accept(
          field() + plain + " 个值不是数值（" + zh(tally.firstPlain) + "），整列按文本读取",
          name
              + " has "
              + plain
              + " values that are no numbers ("
              + en(tally.firstPlain)
              + "); it is read as text");
    }
  }

  private String field() {
    return "字段“" + name + "”有 ";
  }

  private static String zh(Tally.Odd odd) {
    return "首见第 " + odd.row() + " 行“" + odd.text() + "”";
  }

  private static String en(Tally.Odd odd) {
    return "first in row " + odd.row() + ": " + odd.text();
  }
}
