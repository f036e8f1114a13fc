package org.landcheck.io.gpkg;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongConsumer;
import org.landcheck.api.FieldType;
import org.landcheck.api.Layer;
import org.landcheck.api.LocalText;
import org.landcheck.io.shape.GeoPackageBlob;
import org.landcheck.io.shape.UnreadableShapeException;
import org.landcheck.io.table.Cells;
import org.landcheck.io.table.TextPool;
import org.locationtech.jts.geom.Geometry;

/** Consecutive rows of one table as they come from the file. Filled by one thread. */
final class RowRun {
  /** Stands for a NULL key; no real key can be told from it, but NULLs sort first. */
  static final long NULL_KEY = Long.MIN_VALUE;

  private static final int REPORT_EVERY = 1024;
  private static final char REPLACEMENT = '\uFFFD';
  private static final Charset CHINESE = Charset.forName("GB18030");

  /** A shape that could not be decoded, by its place in the run. */
  record BadShape(int row, LocalText reason) {}

  private final Table table;
  private final boolean utf8;
  private final Cells[] cells;
  private final TextPool[] pools;
  private final List<BadShape> badShapes = new ArrayList<>();
  private long[] keys = new long[64];
  private Geometry[] geometries = new Geometry[64];
  private int size;
  private int recoded;

  /**
   * @param utf8 whether texts are stored as UTF-8, so that their bytes can be taken as they are
   */
  RowRun(Table table, boolean utf8) {
    this.table = table;
    this.utf8 = utf8;
    int columns = table.columns().size();
    cells = new Cells[columns];
    pools = new TextPool[columns];
    for (int i = 0; i < columns; i++) {
      cells[i] = new Cells();
      pools[i] = new TextPool(StandardCharsets.UTF_8);
    }
  }

  /** Takes all rows of a {@link Table#selection}; tells now and then how many more it has. */
  void fill(ResultSet rows, LongConsumer progress) throws SQLException {
    boolean shapes = table.geometryColumn().isPresent();
    int reported = size;
    while (rows.next()) {
      grow();
      long key = rows.getLong(1);
      keys[size] = key == 0 && rows.wasNull() ? NULL_KEY : key;
      geometries[size] = shapes ? shape(rows.getBytes(2)) : Layer.NO_GEOMETRY;
      for (int i = 0; i < cells.length; i++) {
        cell(rows, i);
      }
      size++;
      if (size - reported == REPORT_EVERY) {
        progress.accept(REPORT_EVERY);
        reported = size;
      }
    }
    progress.accept(size - reported);
  }

  private void grow() {
    if (size == keys.length) {
      keys = Arrays.copyOf(keys, 2 * size);
      geometries = Arrays.copyOf(geometries, 2 * size);
    }
  }

  private Geometry shape(byte[] blob) {
    if (blob == null) {
      return Layer.NO_GEOMETRY;
    }
    try {
      return GeoPackageBlob.decode(blob);
    } catch (UnreadableShapeException e) {
      badShapes.add(new BadShape(size, e.reason()));
      return Layer.NO_GEOMETRY;
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
        text(to, bytes, pools[column]);
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
      to.addBytes(bytes);
    } else {
      to.addText(value.toString());
    }
  }

  private void text(Cells to, byte[] bytes, TextPool pool) {
    String text = pool.text(bytes);
    if (text.indexOf(REPLACEMENT) >= 0
        && !Arrays.equals(text.getBytes(StandardCharsets.UTF_8), bytes)) {
      // Some tools store GBK where UTF-8 is due.
      String chinese = new String(bytes, CHINESE);
      if (chinese.indexOf(REPLACEMENT) < 0) {
        text = chinese;
      }
      recoded++;
    }
    to.addText(text);
  }

  /** How many texts were not UTF-8 and were read as GBK. */
  int recoded() {
    return recoded;
  }

  int size() {
    return size;
  }

  long key(int row) {
    return keys[row];
  }

  Geometry geometry(int row) {
    return geometries[row];
  }

  Cells cells(int column) {
    return cells[column];
  }

  List<BadShape> badShapes() {
    return badShapes;
  }
}
