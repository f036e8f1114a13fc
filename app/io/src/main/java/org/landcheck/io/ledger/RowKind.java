package org.landcheck.io.ledger;

import java.util.regex.Pattern;

/** Whether a row below the titles is a record, or only says something about records. */
enum RowKind {
  RECORD,
  /** Adds other rows up. */
  TOTAL,
  /** A remark, who filled it in, the heading of a group of rows. */
  REMARK;

  private static final int LONGEST_TOTAL = 20;

  private static final Pattern TOTAL_WORD =
      Pattern.compile("[（(]?.{0,12}(合计|总计|小计|共计|累计)[）)]?[:：]?|TOTAL|SUBTOTAL");
  private static final Pattern REMARK_WORD =
      Pattern.compile(
          "[*＊※]?(填表|制表|编制|填报|上报|审核|审批|审定|批准|复核|校核|核对|负责人|经办|联系|单位|主管|注|备注|说明|附注|日期|报送|盖章|签字|签章|数据来源)"
              + ".{0,12}[:：].*|注\\d?[.．、].*|[（(]?(盖章|签字|公章)[）)]?");
  private static final Pattern GROUP = Pattern.compile("[（(]?[一二三四五六七八九十]{1,3}[）)]?[、.．）)].{1,30}");

  /**
   * @param width columns that the widest row fills
   */
  static RowKind of(LedgerRow row, int width) {
    int first = row.next(0);
    boolean runningNumber = first == 0 && row.kind(0) == LedgerRow.DECIMAL;
    int word = runningNumber ? row.next(1) : first;
    if (row.kind(word) != LedgerRow.TEXT || isLong(row.bytes(word)) && row.filled() > 3) {
      return RECORD;
    }
    if (!mayMatter(row.bytes(word))) {
      return RECORD;
    }
    String text = row.string(word).replaceAll("[\\s\\u3000\\u00A0]+", "");
    if (text.length() <= LONGEST_TOTAL
        && TOTAL_WORD.matcher(text).matches()
        && addsUp(row, word + 1, width)) {
      return TOTAL;
    }
    boolean narrow = word == first && row.filled() <= Math.max(1, width / 3);
    if (REMARK_WORD.matcher(text).matches() && (narrow || saysNothingElse(row, word))) {
      return REMARK;
    }
    return narrow && row.filled() == 1 && width > 3 && GROUP.matcher(text).matches()
        ? REMARK
        : RECORD;
  }

  private static boolean isLong(byte[] utf8) {
    return utf8.length > 3 * LONGEST_TOTAL;
  }

  /** Whether a text has a word in it that the patterns could know; cheap. */
  private static boolean mayMatter(byte[] utf8) {
    byte first = utf8[0];
    return first < 0
        || first == '*'
        || first == '('
        || first == 'T'
        || first == 'S'
        || first == ' ';
  }

  /** Whether every cell of a row is a remark: 制表：… in one, 审核：… in another. */
  private static boolean saysNothingElse(LedgerRow row, int from) {
    for (int c = from; c < row.width(); c = row.next(c + 1)) {
      String text = row.kind(c) == LedgerRow.TEXT ? row.string(c).replaceAll("\\s+", "") : "";
      if (!REMARK_WORD.matcher(text).matches()) {
        return false;
      }
    }
    return true;
  }

  /** Whether nothing but numbers, other totals and signs for nothing follow. */
  private static boolean addsUp(LedgerRow row, int from, int width) {
    for (int c = row.next(from); c < row.width(); c = row.next(c + 1)) {
      if (row.kind(c) == LedgerRow.TEXT) {
        String text = row.string(c).strip();
        boolean nothing =
            text.isEmpty() || text.length() <= 2 && !Character.isLetterOrDigit(text.charAt(0));
        boolean number = CellText.shape(text) != CellText.Shape.PLAIN;
        if (!nothing && !number && !TOTAL_WORD.matcher(text).matches()) {
          return false;
        }
      } else if (row.kind(c) == LedgerRow.DATE) {
        return false;
      }
    }
    return true;
  }
}
