package org.landcheck.io.gpkg;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.landcheck.api.FieldType;
import org.landcheck.io.table.Cells;

/** Takes rows as SQLite gives them. */
final class ResultRows {
  private final RowRun run;
  private final Table table;
  private final boolean utf8;

  /**
   * @param utf8 whether texts are stored as UTF-8, so that their bytes can be taken as they are
   */
  ResultRows(RowRun run, boolean utf8) {
    this.run = run;
    this.table = run.table();
    this.utf8 = utf8;
  }

  /**
   * Takes all rows of a {@link Table#selection}.
   *
   * @throws SQLException also if they are more than allowed
   */
  void take(ResultSet rows) throws SQLException {
    boolean shaped = table.geometryColumn().isPresent();
    int columns = table.columns().size();
    while (rows.next()) {
      if (shaped) {
        shape(rows.getBytes(2));
      }
      long key = rows.getLong(1);
      boolean none = key == 0 && rows.wasNull();
      for (int i = 0; i < columns; i++) {
        cell(rows, i);
      }
      run.end(none ? RowRun.NULL_KEY : key);
    }
    run.end();
  }

  private void shape(byte[] blob) {
    if (blob == null) {
      run.noShape();
    } else {
      run.shape(blob, 0, blob.length);
    }
  }

  private void cell(ResultSet rows, int column) throws SQLException {
    Cells to = run.cells(column);
    ColumnType.Spec spec = table.columns().get(column);
    if (utf8 && spec.typed() && spec.field().type() == FieldType.TEXT) {
      // A column declared as text never holds a number: taking bytes saves asking for the type.
      byte[] bytes = rows.getBytes(column + 3);
      if (bytes == null) {
        to.addNull();
      } else {
        run.text(column, bytes, 0, bytes.length);
      }
      return;
    }
    Object value = rows.getObject(column + 3);
    if (value == null) {
      to.addNull();
    } else if (value instanceof Double number) {
      to.addDouble(number);
    } else if (value instanceof Number number) {
      to.addLong(number.longValue());
    } else if (value instanceof byte[] bytes) {
      run.bytes(column, bytes);
    } else {
      run.text(column, value.toString());
    }
  }
}
