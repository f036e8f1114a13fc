package org.landcheck.io.ledger;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.landcheck.io.ledger.LedgerRow.Mark;
import org.landcheck.io.table.Cells;

/**
 * The values of one column as they are read, and a tally of what they could be. Numbers in plain
 * form are held packed, all others as their text, so that no type has to be settled before the last
 * row.
 */
final class LedgerColumn {
  private final Cells cells;
  private final Tally tally;

  LedgerColumn() {
    this(new Cells(), new Tally());
  }

  private LedgerColumn(Cells cells, Tally tally) {
    this.cells = cells;
    this.tally = tally;
  }

  /** The cells: packed decimals as LONG, other numbers as DOUBLE, all else as TEXT. */
  Cells cells() {
    return cells;
  }

  Tally tally() {
    return tally;
  }

  /** How many cells are not NULL. */
  int filled() {
    int filled = 0;
    for (int row = 0; row < cells.size(); row++) {
      filled += cells.kind(row) == Cells.NULL ? 0 : 1;
    }
    return filled;
  }

  int size() {
    return cells.size();
  }

  /** Fills up to a number of rows with NULL. */
  void pad(int rows) {
    while (cells.size() < rows) {
      cells.addNull();
    }
  }

  /** This column followed by the rows of another. */
  LedgerColumn followedBy(LedgerColumn later) {
    return new LedgerColumn(
        Cells.concat(List.of(cells, later.cells)), tally.followedBy(later.tally));
  }

  /** Takes the value that a row has in this column. */
  void add(LedgerRow row, int column) {
    Mark mark = row.mark(column);
    switch (row.kind(column)) {
      case LedgerRow.DECIMAL -> {
        long packed = row.bits(column);
        tally.decimal(packed, mark, row.number());
        cells.addLong(packed);
      }
      case LedgerRow.DOUBLE -> {
        double value = Double.longBitsToDouble(row.bits(column));
        tally.number(value, mark, row.number());
        cells.addDouble(value);
      }
      case LedgerRow.TEXT -> {
        byte[] utf8 = row.bytes(column);
        tally.text(utf8, mark, row.number());
        cells.addText(utf8);
      }
      case LedgerRow.EMPTY -> cells.addText(row.bytes(column));
      case LedgerRow.DATE -> {
        tally.dates++;
        cells.addText(row.bytes(column));
      }
      case LedgerRow.TIME -> {
        tally.times++;
        cells.addText(row.bytes(column));
      }
      case LedgerRow.TRUTH -> {
        tally.truths++;
        cells.addText(row.string(column).getBytes(StandardCharsets.US_ASCII));
      }
      case LedgerRow.ERROR -> {
        tally.error(row.bytes(column), row.number());
        cells.addText(row.bytes(column));
      }
      default -> cells.addNull();
    }
  }
}
