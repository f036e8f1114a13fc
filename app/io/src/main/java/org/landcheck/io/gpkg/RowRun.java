package org.landcheck.io.gpkg;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import org.landcheck.api.FieldType;
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

  /** What a row takes beside its texts and bytes. */
  private static final int ROW_BYTES = 16;

  private static final char REPLACEMENT = '\uFFFD';
  private static final Charset CHINESE = Charset.forName("GB18030");

  /** A shape that could not be decoded, by its place in the run. */
  record BadShape(int row, LocalText reason) {}

  private final Table table;
  private final boolean utf8;
  private final Cells[] cells;
  private final PackedShapesBuilder builder;
  private final Curves curves;
  private final WkbPacker packer;
  private final List<BadShape> badShapes = new ArrayList<>();
  private final RowIds.Builder keys = new RowIds.Builder();
  private PackedShapes shapes;
  private int recoded;
  private long given;

  /**
   * @param utf8 whether texts are stored as UTF-8, so that their bytes can be taken as they are
   * @param space where coordinates go
   */
  RowRun(Table table, boolean utf8, VertexSpace space) {
    this.table = table;
    this.utf8 = utf8;
    builder = new PackedShapesBuilder(space);
    curves = new Curves(Tolerance.of(table.crs()));
    packer = new WkbPacker(builder, curves);
    cells = new Cells[table.columns().size()];
    for (int i = 0; i < cells.length; i++) {
      cells[i] = new Cells();
    }
  }

  /**
   * Takes all rows of a {@link Table#selection}; tells now and then how many more it has.
   *
   * @throws SQLException also if they are more than allowed
   */
  void fill(ResultSet rows, Allowance allowance, LongConsumer progress) throws SQLException {
    boolean shaped = table.geometryColumn().isPresent();
    int unreported = 0;
    while (rows.next()) {
      if (shaped) {
        shape(rows.getBytes(2));
      }
      long key = rows.getLong(1);
      keys.add(key == 0 && rows.wasNull() ? NULL_KEY : key);
      for (int i = 0; i < cells.length; i++) {
        cell(rows, i);
      }
      given += ROW_BYTES;
      if (++unreported == REPORT_EVERY || given > REPORT_BYTES) {
        allowance.take(given);
        progress.accept(unreported);
        given = 0;
        unreported = 0;
      }
    }
    allowance.take(given);
    progress.accept(unreported);
    // At once, so that the next run on this thread fills the room that is left.
    shapes = builder.build();
  }

  private void shape(byte[] blob) {
    if (blob == null) {
      packer.skip();
      return;
    }
    given += blob.length;
    try {
      GeoPackageBlob.pack(blob, packer);
    } catch (UnreadableShapeException e) {
      badShapes.add(new BadShape(keys.size(), e.reason()));
      packer.skip();
    }
  }

  private void cell(ResultSet rows, int column) throws SQLException {
    Cells to = cells[column];
    ColumnType.Spec spec = table.columns().get(column);
    if (utf8 && spec.typed() && spec.field().type() == FieldType.TEXT) {
      // A column declared as text never holds a number: taking bytes saves asking for the type.
      byte[] bytes = rows.getBytes(column + 3);
      if (bytes == null) {
        to.addNull();
      } else {
        text(to, bytes);
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
      given += bytes.length;
      to.addBytes(bytes);
    } else {
      given += value.toString().length();
      to.addText(value.toString());
    }
  }

  private void text(Cells to, byte[] bytes) {
    given += bytes.length;
    if (Utf8.isWellFormed(bytes)) {
      to.addText(bytes);
      return;
    }
    // Some tools store GBK where UTF-8 is due.
    String chinese = new String(bytes, CHINESE);
    boolean readable = chinese.indexOf(REPLACEMENT) < 0;
    to.addText(readable ? chinese : new String(bytes, StandardCharsets.UTF_8));
    recoded++;
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
