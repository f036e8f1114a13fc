package org.landcheck.io.filegdb;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import org.landcheck.api.Layer;
import org.landcheck.api.LocalText;
import org.landcheck.api.PackedShapes;
import org.landcheck.api.PackedShapesBuilder;
import org.landcheck.api.VertexSpace;
import org.landcheck.io.shape.UnreadableShapeException;
import org.landcheck.io.table.Cells;
import org.landcheck.io.table.RowIds;
import org.landcheck.io.table.Utf8;
import org.landcheck.io.text.TextEncoding;

/** Rows of some consecutive blocks of a table. Filled by one thread. */
final class RowRun {
  private static final char REPLACEMENT = '\uFFFD';

  private final GdbTable table;
  private final GdbField[] fields;
  private final boolean utf8;
  private final int nullBytes;
  private final String zone;

  /** By field; null for those that are no attributes. */
  private final Cells[] cells;

  private final PackedShapesBuilder builder;
  private final ShapeReader shapes;
  private final ByteCursor row = new ByteCursor();
  private final RowIds.Builder keys = new RowIds.Builder();
  private final List<Layer.Unreadable> unreadable = new ArrayList<>();
  private PackedShapes packed;

  /** Where the shape of the row that is taken stands; without bytes if there is none. */
  private int shapeStart;

  private int shapeLength;
  private int recoded;

  /**
   * @param space where coordinates go
   */
  RowRun(GdbTable table, VertexSpace space, Rendering rendering) {
    this.zone = rendering.utc() ? "Z" : "";
    this.table = table;
    this.utf8 = table.header().utf8();
    this.nullBytes = table.header().nullBytes();
    this.fields = table.header().fields().toArray(new GdbField[0]);
    this.cells = new Cells[fields.length];
    for (int i = 0; i < fields.length; i++) {
      cells[i] = fields[i].kind().isAttribute() ? new Cells() : null;
    }
    builder = new PackedShapesBuilder(space);
    shapes =
        table
            .header()
            .grid()
            .map(grid -> new ShapeReader(builder, grid, rendering.tolerance()))
            .orElse(null);
  }

  /** Takes all rows of some blocks; tells after each how many more it has. */
  void fill(int from, int to, LongConsumer progress)
      throws IOException, CutOffException, DamagedException {
    RowWindow window = new RowWindow(table.data(), table.size());
    long[] places = new long[RowOffsets.BLOCK];
    long all = 0;
    for (int block = from; block < to; block++) {
      int count = table.offsets().read(block, places);
      long key = table.offsets().firstKey(block);
      long bytes = 0;
      int before = keys.size();
      for (int i = 0; i < count; i++) {
        if (places[i] != 0) {
          bytes += take(key + i, window, places, i, count);
          if (all + bytes > table.size()) {
            table.take(all + bytes);
          }
          long drawn = shapes == null ? 0 : shapes.takeDrawn();
          if (drawn > 0) {
            table.draw(drawn);
          }
        }
      }
      all += bytes;
      table.take(bytes);
      progress.accept(keys.size() - before);
    }
    // At once, so that the next run on this thread fills the room that is left.
    packed = builder.build();
  }

  /** Takes a row and gives how many bytes it has. */
  private long take(long key, RowWindow window, long[] places, int index, int count)
      throws IOException {
    int length = 0;
    int field = 0;
    shapeLength = 0;
    try {
      int at = window.row(places, index, count);
      length = window.length(at);
      byte[] bytes = window.bytes();
      row.over(bytes, at + Integer.BYTES, at + Integer.BYTES + length);
      int nulls = row.skip(nullBytes);
      int bit = 0;
      for (; field < fields.length; field++) {
        boolean isNull = false;
        if (fields[field].nullable()) {
          isNull = (bytes[nulls + bit / 8] >> bit % 8 & 1) != 0;
          bit++;
        }
        if (!isNull) {
          value(field);
        } else if (cells[field] != null) {
          cells[field].addNull();
        }
      }
      shape(key, bytes);
    } catch (CutOffException e) {
      // Where one value is damaged, nobody knows where the next begins. The row stays all the same.
      for (; field < fields.length; field++) {
        if (cells[field] != null) {
          cells[field].addNull();
        }
      }
      unreadable(key, new LocalText("记录不完整或已损坏", "damaged row"));
    }
    keys.add(key);
    return Integer.BYTES + (long) length;
  }

  private void value(int field) throws CutOffException {
    Cells to = cells[field];
    switch (fields[field].kind()) {
      case OBJECT_ID -> {}
      case INT16 -> to.addLong(row.i16());
      case INT32 -> to.addLong(row.i32());
      case INT64 -> to.addLong(row.i64());
      case FLOAT32 -> to.addDouble(row.f32());
      case FLOAT64 -> to.addDouble(row.f64());
      case STRING -> text(row.copy(row.length()), utf8, to);
      case XML -> text(row.copy(row.length()), true, to);
      case BINARY -> to.addBytes(row.copy(row.length()));
      case GUID, GLOBAL_ID -> to.addText(Values.guid(row));
      case DATETIME -> Values.moment(row.f64(), zone, to);
      case DATE -> Values.day(row.f64(), to);
      case TIME -> Values.time(row.f64(), to);
      case DATETIME_OFFSET -> {
        double days = row.f64();
        Values.moment(days, Values.zone(row.i16()), to);
      }
      case RASTER -> row.skip(fields[field].managed() ? Integer.BYTES : row.length());
      case GEOMETRY -> {
        shapeLength = row.length();
        shapeStart = row.skip(shapeLength);
      }
    }
  }

  /** Decodes the shape of a row all of whose values were there. */
  private void shape(long key, byte[] bytes) {
    if (shapes == null) {
      return;
    }
    try {
      shapes.read(bytes, shapeStart, shapeStart + shapeLength);
    } catch (UnreadableShapeException e) {
      unreadable(key, e.reason());
    }
  }

  private void unreadable(long key, LocalText reason) {
    unreadable.add(new Layer.Unreadable(key, reason));
    if (shapes != null) {
      shapes.skip();
    }
  }

  private void text(byte[] bytes, boolean isUtf8, Cells to) {
    if (!isUtf8) {
      // Half of a pair of surrogates comes out as a mark of replacement, as it does everywhere.
      to.addText(new String(bytes, StandardCharsets.UTF_16LE));
    } else if (Utf8.isWellFormed(bytes)) {
      to.addText(bytes);
    } else {
      // Some tools store GBK where UTF-8 is due.
      String chinese = new String(bytes, TextEncoding.GBK);
      boolean readable = chinese.indexOf(REPLACEMENT) < 0;
      to.addText(readable ? chinese : new String(bytes, StandardCharsets.UTF_8));
      recoded++;
    }
  }

  /** How many texts were not UTF-8 and were read as GBK. */
  int recoded() {
    return recoded;
  }

  /** How many shapes had curves. */
  int curved() {
    return shapes == null ? 0 : shapes.curved();
  }

  RowIds keys() {
    return keys.build();
  }

  PackedShapes shapes() {
    return packed;
  }

  /** Values of a field; to be asked for once, so that no more is held than is needed. */
  Cells takeCells(int field) {
    Cells taken = cells[field];
    cells[field] = new Cells();
    return taken;
  }

  List<Layer.Unreadable> unreadable() {
    return unreadable;
  }
}
