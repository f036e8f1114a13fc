package org.landcheck.io.gpkg;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Arrays;
import org.landcheck.io.sqlite.NotPlainException;
import org.landcheck.io.sqlite.RowCursor;
import org.landcheck.io.table.Cells;

/**
 * Takes rows from the pages of a file; gives what {@link ResultRows} would give for them.
 *
 * <p>Loops and what they do are in methods and classes apart: the compiler takes a hot loop and all
 * that it reaches for one piece, and would work on that longer than the rows take.
 */
final class PlainRows {
  private final RowRun run;
  private final int shape;
  private final Taker[] takers;

  PlainRows(RowRun run, PlainTable places) {
    this.run = run;
    this.shape = places.shape();
    this.takers = new Taker[places.columns().length];
    for (int i = 0; i < takers.length; i++) {
      ColumnType.Spec spec = run.table().columns().get(i);
      takers[i] =
          !spec.typed()
              ? new Taker(run, i, places.columns()[i])
              : switch (spec.field().type()) {
                case TEXT -> new TextTaker(run, i, places.columns()[i]);
                case INTEGER -> new IntegerTaker(run, i, places.columns()[i]);
                case REAL -> new RealTaker(run, i, places.columns()[i]);
                default -> new Taker(run, i, places.columns()[i]);
              };
    }
  }

  /**
   * Takes all rows.
   *
   * @throws NotPlainException if SQLite is to be asked; what was taken is then of no use
   * @throws SQLException if they are more than allowed
   */
  void take(RowCursor rows) throws IOException, NotPlainException, SQLException {
    while (rows.nextRun()) {
      while (rows.nextLeaf()) {
        leaf(rows);
      }
    }
    run.end();
  }

  private void leaf(RowCursor rows) throws IOException, NotPlainException, SQLException {
    while (rows.nextRow()) {
      row(rows);
    }
  }

  private void row(RowCursor rows) throws NotPlainException, SQLException {
    if (shape >= 0) {
      shape(rows);
    }
    for (Taker taker : takers) {
      taker.take(rows);
    }
    run.end(rows.rowId());
  }

  private void shape(RowCursor rows) {
    switch (rows.kind(shape)) {
      case ABSENT, NULL -> run.noShape();
      case BYTES, TEXT -> run.shape(rows.bytes(), rows.start(shape), rows.end(shape));
      // A number, which is no shape: no bytes are none either.
      default -> run.shape(rows.bytes(), 0, 0);
    }
  }

  /** Takes the values of one column, of whatever kind. */
  private static class Taker {
    final RowRun run;
    final int column;
    final int at;
    final PlainTable.Place place;

    Taker(RowRun run, int column, PlainTable.Place place) {
      this.run = run;
      this.column = column;
      this.place = place;
      this.at = place.at();
    }

    void take(RowCursor rows) throws NotPlainException {
      Cells to = run.cells(column);
      RowCursor.Kind kind = rows.kind(at);
      switch (kind) {
        case INTEGER -> {
          if (place.real()) {
            to.addDouble(rows.integer(at));
          } else {
            to.addLong(rows.integer(at));
          }
        }
        case REAL -> to.addDouble(rows.real(at));
        case TEXT -> run.text(column, text(rows));
        case BYTES ->
            run.bytes(column, Arrays.copyOfRange(rows.bytes(), rows.start(at), rows.end(at)));
        default -> none(kind, to);
      }
    }

    private String text(RowCursor rows) {
      int start = rows.start(at);
      return new String(rows.bytes(), start, rows.end(at) - start, StandardCharsets.UTF_8);
    }

    final void none(RowCursor.Kind kind, Cells to) throws NotPlainException {
      if (kind == RowCursor.Kind.ABSENT && !place.bare()) {
        throw new NotPlainException("a default value");
      }
      to.addNull();
    }
  }

  /** Takes a column that holds texts. */
  private static final class TextTaker extends Taker {
    TextTaker(RowRun run, int column, PlainTable.Place place) {
      super(run, column, place);
    }

    @Override
    void take(RowCursor rows) throws NotPlainException {
      RowCursor.Kind kind = rows.kind(at);
      switch (kind) {
        case TEXT, BYTES -> run.text(column, rows.bytes(), rows.start(at), rows.end(at));
        case INTEGER -> run.text(column, Long.toString(rows.integer(at)));
        case REAL -> throw new NotPlainException("SQLite spells decimal numbers in its own way");
        default -> none(kind, run.cells(column));
      }
    }
  }

  /** Takes a column that mostly holds whole numbers. */
  private static final class IntegerTaker extends Taker {
    IntegerTaker(RowRun run, int column, PlainTable.Place place) {
      super(run, column, place);
    }

    @Override
    void take(RowCursor rows) throws NotPlainException {
      if (!place.real() && rows.kind(at) == RowCursor.Kind.INTEGER) {
        run.cells(column).addLong(rows.integer(at));
      } else {
        super.take(rows);
      }
    }
  }

  /** Takes a column that mostly holds decimal numbers. */
  private static final class RealTaker extends Taker {
    RealTaker(RowRun run, int column, PlainTable.Place place) {
      super(run, column, place);
    }

    @Override
    void take(RowCursor rows) throws NotPlainException {
      if (rows.kind(at) == RowCursor.Kind.REAL) {
        run.cells(column).addDouble(rows.real(at));
      } else {
        super.take(rows);
      }
    }
  }
}
