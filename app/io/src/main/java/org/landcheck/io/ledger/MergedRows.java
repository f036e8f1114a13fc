package org.landcheck.io.ledger;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.landcheck.api.FieldType;
import org.landcheck.io.table.Cells;
import org.landcheck.io.table.RowIds;

/**
 * What merged cells mean below the titles. One text over several rows holds for each of them, so it
 * is given to each; a number stays in the first row, or sums would count it several times. One text
 * across the table heads a group of rows and is no record.
 */
final class MergedRows {
  private static final double MOST = 0.6;

  private final RowIds rows;
  private final Map<Integer, List<Merge>> tall = new HashMap<>();
  private final List<Merge> wide = new ArrayList<>();
  private int texts;
  private int numbers;

  /**
   * @param rows numbers of the rows below the titles
   * @param width how many columns the widest row fills
   */
  MergedRows(Merges merges, RowIds rows, int width) {
    this.rows = rows;
    for (Merge merge : merges.all()) {
      if (rows.rowOf(merge.top()) < 0) {
        continue;
      }
      if (merge.bottom() > merge.top()) {
        tall.computeIfAbsent(merge.left(), column -> new ArrayList<>()).add(merge);
      } else if (merge.width() >= Math.max(3, MOST * width)) {
        wide.add(merge);
      }
    }
  }

  /** Texts given to further rows so far. */
  int texts() {
    return texts;
  }

  /** Numbers left in the first of their rows so far. */
  int numbers() {
    return numbers;
  }

  /** The rows that are no heading across the table. */
  int[] withoutHeadings(LedgerColumn[] columns, LedgerNotes notes) {
    BitSet seen = new BitSet();
    BitSet headings = new BitSet();
    for (Merge merge : wide) {
      int row = rows.rowOf(merge.top());
      if (seen.get(row)) {
        continue;
      }
      seen.set(row);
      String text = onlyText(columns, row);
      if (!text.isEmpty()) {
        headings.set(row);
        notes.leftOut(RowKind.REMARK, merge.top(), text);
      }
    }
    return IntStream.range(0, rows.size()).filter(row -> !headings.get(row)).toArray();
  }

  /** The text of a row that holds nothing else; else empty. */
  private static String onlyText(LedgerColumn[] columns, int row) {
    String only = "";
    for (LedgerColumn column : columns) {
      byte kind = column.cells().kind(row);
      if (kind != Cells.NULL) {
        if (kind != Cells.TEXT || !only.isEmpty()) {
          return "";
        }
        only = column.cells().text(row);
      }
    }
    return only;
  }

  /** From which row each of the kept rows has its value in a column. */
  int[] sources(int column, Cells cells, FieldType type, int[] kept) {
    List<Merge> merges = tall.getOrDefault(column, List.of());
    if (merges.isEmpty()) {
      return kept;
    }
    boolean isText = type == FieldType.TEXT || type == FieldType.DATE;
    int[] source = IntStream.range(0, rows.size()).toArray();
    merges.sort(Comparator.comparingLong(Merge::top));
    int row = 0;
    for (Merge merge : merges) {
      int top = rows.rowOf(merge.top());
      int before = texts;
      for (row = Math.max(row, top + 1);
          row < source.length && rows.get(row) <= merge.bottom();
          row++) {
        if (cells.kind(row) == Cells.NULL && cells.kind(top) != Cells.NULL) {
          source[row] = top;
          texts++;
        }
      }
      if (!isText && texts > before) {
        texts = before;
        numbers++;
      }
    }
    return isText ? IntStream.of(kept).map(at -> source[at]).toArray() : kept;
  }
}
