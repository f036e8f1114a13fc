package org.landcheck.io.csv;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import java.util.Map;
import java.util.TreeMap;
import org.landcheck.io.ledger.LedgerRow;
import org.landcheck.io.ledger.LedgerRow.Mark;
import org.landcheck.io.ledger.PackedDecimal;
import org.landcheck.io.table.Utf8;

/** Puts the values of each line into the row of a ledger, without an object a value. */
final class CsvRows extends AbstractBaseCsvCallbackHandler<Boolean> {
  private final LedgerRow row;
  private final char separator;
  private final Map<Integer, Lines> widths = new TreeMap<>();
  private long line;
  private int width;
  private boolean endsQuoted;
  private boolean isTooWide;
  private long guarded;
  private boolean hasPlain;
  private boolean hasQuotesNotNeeded;

  /** Whether a word below the first line has no quotes. */
  private boolean hasPlainWord;

  private boolean belowFirst;

  /**
   * Lines of equal width.
   *
   * @param first number of the first one
   */
  record Lines(long first, long count) {
    Lines withOneMore() {
      return new Lines(first, count + 1);
    }
  }

  CsvRows(LedgerRow row, char separator) {
    this.row = row;
    this.separator = separator;
  }

  @Override
  protected void handleBegin(long startingLine) {
    line = startingLine;
    width = 0;
  }

  @Override
  protected void handleField(int index, char[] text, int from, int length, boolean quoted) {
    width = index + 1;
    endsQuoted = quoted;
    if (!LedgerRow.canHold(index)) {
      isTooWide = true;
      return;
    }
    if (quoted) {
      hasQuotesNotNeeded |= length > 0 && !needsQuotes(text, from, length);
    } else if (length == 0) {
      return;
    } else {
      hasPlain = true;
    }
    Mark mark = quoted ? Mark.QUOTED : Mark.NONE;
    long packed = PackedDecimal.parse(text, from, from + length);
    if (packed != PackedDecimal.NONE) {
      row.decimal(index, packed, mark);
      return;
    }
    hasPlainWord |= !quoted && belowFirst && isWord(text, from, length);
    int guard = FormulaGuard.isGuarded(text, from, length) ? 1 : 0;
    guarded += guard;
    row.text(index, Utf8.encode(text, from + guard, from + length), mark);
  }

  private boolean needsQuotes(char[] text, int from, int length) {
    for (int i = from; i < from + length; i++) {
      if (text[i] == separator || text[i] == '"' || text[i] == '\n' || text[i] == '\r') {
        return true;
      }
    }
    return false;
  }

  /** Whether a text is certainly no number, date or truth. */
  private static boolean isWord(char[] text, int from, int length) {
    char first = text[from];
    boolean truth = (first | 0x20) == 't' && length == 4 || (first | 0x20) == 'f' && length == 5;
    return Character.isLetter(first) && !truth;
  }

  @Override
  protected Boolean buildRecord() {
    belowFirst = true;
    Lines before = widths.getOrDefault(width, new Lines(line, 0));
    widths.put(width, before.withOneMore());
    return Boolean.TRUE;
  }

  /** Number of the line in which the current row begins. */
  long line() {
    return line;
  }

  /** Whether a line had more values than a ledger can have columns. */
  boolean isTooWide() {
    return isTooWide;
  }

  /** Whether the last value was in quotes. */
  boolean endsQuoted() {
    return endsQuoted;
  }

  /** How many texts had an apostrophe against formulas. */
  long guarded() {
    return guarded;
  }

  /**
   * Whether quotes tell texts from numbers: some values have them without need, others do not, and
   * the latter are no words but for titles.
   */
  boolean quotesMeanText() {
    return hasPlain && hasQuotesNotNeeded && !hasPlainWord;
  }

  /** Lines by how many values they have. */
  Map<Integer, Lines> widths() {
    return widths;
  }
}
