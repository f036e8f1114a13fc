package org.landcheck.io.gpkg;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import org.landcheck.api.VertexSpace;
import org.landcheck.io.sqlite.Leaves;
import org.landcheck.io.sqlite.NotPlainException;
import org.landcheck.io.sqlite.PageFile;
import org.landcheck.io.sqlite.RowCursor;

/**
 * Reads the rows of a table from the pages of its file, without SQLite: half the time. Whatever is
 * not plain, or wrong, is left to SQLite, so that there is one judge of files.
 */
final class PlainReader {
  /** Bytes of pages that one thread goes through at a time. */
  private static final int PART = 16 << 20;

  private final Readers readers;
  private final Allowance allowance;
  private final VertexSpace space;
  private final LongConsumer progress;

  /**
   * @param size of the file in bytes
   * @param space where the coordinates go
   * @param progress hears of rows read; throws to stop
   */
  PlainReader(Readers readers, long size, VertexSpace space, LongConsumer progress) {
    this.readers = readers;
    this.allowance = new Allowance(size);
    this.space = space;
    this.progress = progress;
  }

  /** All rows in the order of their numbers; empty if SQLite is to be asked. */
  Optional<List<RowRun>> read(Table table) throws SQLException {
    if (!table.ranged() || readers.pages().isEmpty()) {
      return Optional.empty();
    }
    PageFile pages = readers.pages().get();
    Optional<PlainTable> places = PlainTable.of(readers.connection(), table);
    if (places.isEmpty()) {
      return Optional.empty();
    }
    try {
      return read(table, places.get(), pages, Leaves.of(pages, places.get().root()));
    } catch (IOException | NotPlainException e) {
      return Optional.empty();
    }
  }

  private Optional<List<RowRun>> read(Table table, PlainTable places, PageFile pages, Leaves leaves)
      throws SQLException {
    AtomicBoolean plain = new AtomicBoolean(true);
    List<Callable<RowRun>> parts = new ArrayList<>();
    int count = leaves.pages().length;
    int step = Math.max(1, PART / pages.pageSize());
    for (int from = 0; from < count; from += step) {
      int first = from;
      int end = Math.min(count, from + step);
      parts.add(() -> part(table, places, () -> new RowCursor(pages, leaves, first, end), plain));
    }
    List<RowRun> runs = readers.all(parts);
    return plain.get() ? Optional.of(runs) : Optional.empty();
  }

  private RowRun part(Table table, PlainTable places, Supplier<RowCursor> rows, AtomicBoolean plain)
      throws SQLException {
    RowRun run = new RowRun(table, space, allowance, progress);
    if (plain.get()) {
      try {
        new PlainRows(run, places).take(rows.get());
      } catch (IOException | NotPlainException e) {
        plain.set(false);
      }
    }
    return run;
  }
}
