package org.landcheck.io.gpkg;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.LongConsumer;
import org.landcheck.api.VertexSpace;

/** Reads the rows of one table, in parts at once where its key allows. */
final class LayerReader {
  /** Rows a part has if no number is missing among the keys. */
  private static final long PART = 16_384;

  private static final int MOST_PARTS = 1024;

  private final Readers readers;
  private final long size;
  private final VertexSpace space;
  private final LongConsumer progress;

  /**
   * @param size of the file in bytes
   * @param space where the coordinates of all layers go
   * @param progress hears of rows read; throws to stop
   */
  LayerReader(Readers readers, long size, VertexSpace space, LongConsumer progress) {
    this.readers = readers;
    this.size = size;
    this.space = space;
    this.progress = progress;
  }

  /**
   * All rows in the order of the key.
   *
   * @throws SQLException also if they are far more than the file can hold
   */
  List<RowRun> read(Table table) throws SQLException {
    Optional<List<RowRun>> plain = new PlainReader(readers, size, space, progress).read(table);
    if (plain.isPresent()) {
      return plain.get();
    }
    Allowance allowance = new Allowance(size);
    List<Callable<RowRun>> parts = new ArrayList<>();
    if (table.ranged()) {
      for (long[] range : ranges(table)) {
        parts.add(() -> part(table, range, allowance));
      }
    } else {
      parts.add(() -> part(table, null, allowance));
    }
    return readers.all(parts);
  }

  private RowRun part(Table table, long[] range, Allowance allowance) throws SQLException {
    Connection connection = readers.connection();
    RowRun run = new RowRun(table, space, allowance, progress);
    String sql = table.selection(range != null);
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      if (range != null) {
        statement.setLong(1, range[0]);
        statement.setLong(2, range[1]);
      }
      try (ResultSet rows = statement.executeQuery()) {
        new ResultRows(run, readers.utf8()).take(rows);
      }
    }
    return run;
  }

  private List<long[]> ranges(Table table) throws SQLException {
    String key = Sql.name(table.key().orElseThrow());
    // Two statements: SQLite answers each by one descent, but both together by a full scan.
    long first = number("SELECT min(" + key + ") FROM " + Sql.name(table.name()));
    long last = number("SELECT max(" + key + ") FROM " + Sql.name(table.name()));
    long span = last - first;
    if (span < 0) {
      // Keys from end to end of what a number holds: not worth parting.
      return List.of(new long[] {first, last});
    }
    long parts = Math.min(MOST_PARTS, span / PART + 1);
    long width = span / parts + 1;
    List<long[]> ranges = new ArrayList<>();
    long from = first;
    for (int i = 1; i < parts; i++) {
      ranges.add(new long[] {from, from + width - 1});
      from += width;
    }
    ranges.add(new long[] {from, last});
    return ranges;
  }

  private long number(String sql) throws SQLException {
    try (Statement statement = readers.connection().createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      return rows.next() ? rows.getLong(1) : 0;
    }
  }
}
