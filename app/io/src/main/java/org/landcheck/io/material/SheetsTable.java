package org.landcheck.io.material;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.landcheck.api.Crs;
import org.landcheck.api.Field;
import org.landcheck.api.FieldType;
import org.landcheck.api.GeometryType;
import org.landcheck.api.Layer;
import org.landcheck.api.LayerSchema;
import org.locationtech.jts.geom.Geometry;

/**
 * Sheets with the same columns, one below the other as one table. Row ids of the first are its own,
 * those of each one behind it begin {@value #APART} higher, so that the end of an id is still the
 * row of its sheet. Immutable.
 */
final class SheetsTable implements Layer {
  /** No sheet has as many rows. */
  static final long APART = 10_000_000;

  private static final int LONGEST_NAME = 40;

  private final List<Layer> sheets;
  private final LayerSchema schema;
  private final int[] starts;
  private final int[][] columns;

  /**
   * @param sheets at least two, with the same titles in whatever order
   */
  SheetsTable(List<Layer> sheets) {
    this.sheets = List.copyOf(sheets);
    this.starts = new int[sheets.size() + 1];
    this.columns = new int[sheets.size()][];
    List<Field> fields = new ArrayList<>();
    for (Field field : sheets.get(0).schema().fields()) {
      FieldType type = field.type();
      for (Layer sheet : sheets) {
        type = both(type, of(sheet, field.name()).type());
      }
      fields.add(new Field(field.name(), field.sourceName(), type, 0, 0));
    }
    this.schema = new LayerSchema(name(sheets), GeometryType.NONE, fields);
    for (int i = 0; i < columns.length; i++) {
      Layer sheet = sheets.get(i);
      starts[i + 1] = Math.addExact(starts[i], sheet.size());
      columns[i] = fields.stream().mapToInt(f -> sheet.schema().indexOf(f.name())).toArray();
    }
  }

  private static Field of(Layer sheet, String name) {
    return sheet.schema().fields().get(sheet.schema().indexOf(name));
  }

  /** A type that holds the values of two. */
  private static FieldType both(FieldType a, FieldType b) {
    boolean numbers =
        (a == FieldType.INTEGER || a == FieldType.REAL)
            && (b == FieldType.INTEGER || b == FieldType.REAL);
    return a == b ? a : numbers ? FieldType.REAL : FieldType.TEXT;
  }

  private static String name(List<Layer> sheets) {
    String all = String.join("、", sheets.stream().map(Layer::name).toList());
    return all.length() <= LONGEST_NAME
        ? all
        : sheets.get(0).name() + "…" + sheets.get(sheets.size() - 1).name();
  }

  private int sheet(int row) {
    int sheet = 0;
    while (row >= starts[sheet + 1]) {
      sheet++;
    }
    return sheet;
  }

  @Override
  public LayerSchema schema() {
    return schema;
  }

  @Override
  public Crs crs() {
    return Crs.UNDECLARED;
  }

  @Override
  public int size() {
    return starts[sheets.size()];
  }

  @Override
  public long fid(int row) {
    int sheet = sheet(row);
    return sheet * APART + sheets.get(sheet).fid(row - starts[sheet]);
  }

  @Override
  public int rowOf(long fid) {
    long sheet = fid / APART;
    if (fid < 0 || sheet >= sheets.size()) {
      return -1;
    }
    int row = sheets.get((int) sheet).rowOf(fid % APART);
    return row < 0 ? -1 : starts[(int) sheet] + row;
  }

  @Override
  public Geometry geometry(int row) {
    return NO_GEOMETRY;
  }

  @Override
  public Object value(int row, int field) {
    int sheet = sheet(row);
    Object value = sheets.get(sheet).value(row - starts[sheet], columns[sheet][field]);
    FieldType type = schema.fields().get(field).type();
    if (type == FieldType.REAL && value instanceof Long whole) {
      return (double) whole;
    }
    boolean other = type == FieldType.TEXT && value != null && !(value instanceof String);
    if (other && value instanceof Double number && Double.isFinite(number)) {
      return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }
    return other ? value.toString() : value;
  }

  @Override
  public List<Unreadable> unreadable() {
    return List.of();
  }
}
