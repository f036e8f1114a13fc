package org.landcheck.io.gpkg;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import org.landcheck.api.LocalText;
import org.landcheck.api.PackedShapes;
import org.landcheck.api.PackedShapesBuilder;
import org.landcheck.api.VertexSpace;
import org.landcheck.io.curve.Tolerance;
import org.landcheck.io.shape.Curves;
import org.landcheck.io.shape.GeoPackageBlob;
import org.landcheck.io.shape.UnreadableShapeException;
import org.landcheck.io.shape.WkbPacker;
import org.landcheck.io.table.Cells;
import org.landcheck.io.table.RowIds;
import org.landcheck.io.table.Utf8;

/** Consecutive rows of one table as they come from the file. Filled by one thread. */
final class RowRun {
  /** Stands for a NULL key; no real key can be told from it, but NULLs sort first. */
  static final long NULL_KEY = Long.MIN_VALUE;

  private static final int REPORT_EVERY = 1024;
  private static final int REPORT_BYTES = 1 << 20;
  private static final int REPORT_DRAWN = 1 << 20;

  /** What a row takes beside its texts and bytes. */
  private static final int ROW_BYTES = 16;

  private static final char REPLACEMENT = '\uFFFD';
  private static final Charset CHINESE = Charset.forName("GB18030");

  /** A shape that could not be decoded, by its place in the run. */
  record BadShape(int row, LocalText reason) {}

  private final Table table;
  private final Allowance allowance;
  private final LongConsumer progress;
  private final Cells[] cells;
  private final PackedShapesBuilder builder;
  private final Curves curves;
  private final WkbPacker packer;
  private final List<BadShape> badShapes = new ArrayList<>();
  private final RowIds.Builder keys = new RowIds.Builder();
  private PackedShapes shapes;
  private int recoded;
  private long given;
  private long drawn;
  private int unreported;

  /**
   * @param space where coordinates go
   * @param progress hears now and then how many more rows there are; throws to stop
   */
  RowRun(Table table, VertexSpace space, Allowance allowance, LongConsumer progress) {
    this.table = table;
    this.allowance = allowance;
    this.progress = progress;
    builder = new PackedShapesBuilder(space);
    curves = new Curves(Tolerance.of(table.crs()));
    packer = new WkbPacker(builder, curves);
    cells = new Cells[table.columns().size()];
    for (int i = 0; i < cells.length; i++) {
      cells[i] = new Cells();
    }
  }

  Table table() {
    return table;
  }

  /** The next row has no shape. */
  void noShape() {
    packer.skip();
  }

  /** Takes the next row's shape from the bytes between two places. */
  void shape(byte[] bytes, int from, int to) {
    given += to - from;
    try {
      GeoPackageBlob.pack(bytes, from, to, packer);
    } catch (UnreadableShapeException e) {
      badShapes.add(new BadShape(keys.size(), e.reason()));
      packer.skip();
    }
  }

  /**
   * Where a column of the next row goes; {@link #text} and {@link #bytes} are for longer values.
   */
  Cells cells(int column) {
    return cells[column];
  }

  /** Takes the text of a column, which need not be UTF-8, from the bytes between two places. */
  void text(int column, byte[] bytes, int from, int to) {
    given += to - from;
    if (Utf8.isWellFormed(bytes, from, to)) {
      cells[column].addText(bytes, from, to);
      return;
    }
    // Some tools store GBK where UTF-8 is due.
    String chinese = new String(bytes, from, to - from, CHINESE);
    boolean readable = chinese.indexOf(REPLACEMENT) < 0;
    cells[column].addText(
        readable ? chinese : new String(bytes, from, to - from, StandardCharsets.UTF_8));
    recoded++;
  }

  void text(int column, String value) {
    given += value.length();
    cells[column].addText(value);
  }

  void bytes(int column, byte[] value) {
    given += value.length;
    cells[column].addBytes(value);
  }

  /**
   * Ends a row whose shape and values have been taken.
   *
   * @throws SQLException if the rows are more than allowed
   */
  void end(long key) throws SQLException {
    keys.add(key);
    given += ROW_BYTES;
    boolean much = given > REPORT_BYTES || curves.vertices() - drawn > REPORT_DRAWN;
    if (++unreported == REPORT_EVERY || much) {
      report();
    }
  }

  /** Ends the run. */
  void end() throws SQLException {
    report();
    // At once, so that the next run on this thread fills the room that is left.
    shapes = builder.build();
  }

  private void report() throws SQLException {
    allowance.take(given, curves.vertices() - drawn);
    progress.accept(unreported);
    given = 0;
    drawn = curves.vertices();
    unreported = 0;
  }

  /** How many texts were not UTF-8 and were read as GBK. */
  int recoded() {
    return recoded;
  }

  /** How many shapes had curves, now drawn as lines. */
  int curved() {
    return curves.shapes();
  }

  int size() {
    return keys.size();
  }

  RowIds keys() {
    return keys.build();
  }

  /** The shapes of all rows, once they have been read. */
  PackedShapes shapes() {
    return shapes;
  }

  /** Values of a column; to be asked for once, so that no more is held than is needed. */
  Cells takeCells(int column) {
    Cells taken = cells[column];
    cells[column] = new Cells();
    return taken;
  }

  List<BadShape> badShapes() {
    return badShapes;
  }
}
