package org.landcheck.io.access;

import com.healthmarketscience.jackcess.DataType;
import com.healthmarketscience.jackcess.impl.ColumnImpl;
import com.healthmarketscience.jackcess.impl.TableImpl;
import com.healthmarketscience.jackcess.impl.UsageMap;
import java.io.IOException;
import java.util.Optional;
import org.landcheck.api.LocalText;

/** Goes through the rows of a table in the order of its pages. */
final class TableRows {
  private static final int OWNER = 4;

  /** The letters LVAL where a page of long values has its owner. */
  private static final int LONG_VALUES = 0x4C41564C;

  private final Store store;
  private final TableImpl table;
  private final UsageMap.PageCursor pages;
  private final RowCutter row;
  private int page = -1;
  private int number;
  private int count;
  private int foreign;
  private DamagedException damage;

  TableRows(Store store, TableImpl table) {
    this.store = store;
    this.table = table;
    this.pages = table.getOwnedPagesCursor();
    this.row = new RowCutter(store.format());
  }

  /**
   * Moves to the next row that was not deleted; false at the end.
   *
   * @throws DamagedException if the pages of the table are not in order
   */
  boolean next() throws IOException {
    while (true) {
      while (++number >= count) {
        page = pages.getNextPage();
        if (page < 0) {
          return false;
        }
        count = isOwn() ? store.rows().count(page) : 0;
        number = -1;
      }
      if (!store.rows().isDeleted(page, number)) {
        take();
        return true;
      }
    }
  }

  private boolean isOwn() throws IOException {
    int owner = store.file().page(page).getInt(OWNER);
    if (owner == table.getTableDefPageNumber()) {
      return true;
    }
    foreign += owner == LONG_VALUES ? 0 : 1;
    return false;
  }

  private void take() throws IOException {
    damage = null;
    try {
      row.take(store.rows().find(page, number));
    } catch (DamagedException e) {
      damage = e;
    }
  }

  /** What is wrong with the row, if nothing of it can be read. */
  Optional<LocalText> damage() {
    return damage == null
        ? Optional.empty()
        : Optional.of(
            new LocalText(
                "第 " + page + " 页第 " + number + " 行的记录已损坏（" + damage.reason().zh() + "）",
                "row " + number + " of page " + page + ": " + damage.reason().en()));
  }

  /** Whether a column has a value; for a column of truth values this is the value. */
  boolean isSet(ColumnImpl column) {
    return row.isSet(column);
  }

  /**
   * Value of a column as Jackcess decodes it; null is NULL.
   *
   * @throws DamagedException if its bytes make no value
   */
  Object value(ColumnImpl column) throws IOException {
    if (column.storeInNullMask()) {
      return isSet(column);
    }
    if (!isSet(column)) {
      return null;
    }
    byte[] bytes = row.bytes(column);
    if (column.getType().isLongValue()) {
      if (bytes.length == 0) {
        return null;
      }
      byte[] whole = store.longValues().whole(bytes);
      if (column.getType() == DataType.OLE) {
        return whole;
      }
      bytes = LongValues.inline(whole);
    }
    try {
      return column.read(bytes);
    } catch (IOException | RuntimeException e) {
      throw new DamagedException("值无法解读", "a value makes no sense");
    }
  }

  /** How many pages were said to be of the table but are of another. */
  int foreignPages() {
    return foreign;
  }
}
