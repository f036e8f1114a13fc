package org.landcheck.io.boundary;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.landcheck.api.Layer;
import org.landcheck.api.LayerSchema;
import org.landcheck.io.table.Decimals;

/** Which columns a layer's parcels are written with, and the texts that go there. */
final class ParcelColumns {
  private static final Set<String> FARMLAND = Set.of("BCGDSSNF", "GDPDJB", "GDZLDJ");
  private static final Set<String> QUALITY = Set.of("TBLX", "DL", "GZQZLDB", "GZHZLDB", "BZ");
  private static final Map<String, String> OTHER_NAMES =
      Map.of(
          Attributes.NUMBER, "地块编号",
          Attributes.NAME, "地块名称",
          Attributes.USE, "地块用途",
          Attributes.CLASS_CODE, "地类编码",
          Attributes.SHEET, "图幅号");

  private final Layer layer;
  private final List<String> columns;
  private final int[] fields;
  private boolean changed;

  ParcelColumns(Layer layer) {
    this.layer = layer;
    this.columns = layout(layer.schema());
    this.fields = columns.stream().mapToInt(this::field).toArray();
  }

  private static List<String> layout(LayerSchema schema) {
    if (FARMLAND.stream().anyMatch(field -> schema.indexOf(field) >= 0)) {
      return Attributes.TWELVE;
    }
    boolean quality = QUALITY.stream().anyMatch(field -> schema.indexOf(field) >= 0);
    return quality ? Attributes.THIRTEEN : Attributes.STANDARD;
  }

  private int field(String column) {
    int field = layer.schema().indexOf(column);
    return field < 0 ? layer.schema().indexOf(OTHER_NAMES.getOrDefault(column, column)) : field;
  }

  List<String> columns() {
    return columns;
  }

  /** Fields with values that no column takes and that are not made anew by reading. */
  List<String> leftOut() {
    List<String> left = new ArrayList<>();
    for (int i = 0; i < layer.schema().fields().size(); i++) {
      String name = layer.schema().fields().get(i).name();
      boolean header = Header.FIELDS.contains(name) || ParcelTable.CHECKS.contains(name);
      int index = i;
      boolean written = Arrays.stream(fields).anyMatch(field -> field == index);
      if (!written && !header && isFilled(i)) {
        left.add(name);
      }
    }
    return left;
  }

  private boolean isFilled(int field) {
    for (int row = 0; row < layer.size(); row++) {
      if (layer.value(row, field) != null) {
        return true;
      }
    }
    return false;
  }

  /** Text of a column but those that are counted; the number of a parcel is never empty. */
  String text(int row, int column) {
    Object value = fields[column] < 0 ? null : layer.value(row, fields[column]);
    String name = columns.get(column);
    if (value == null && name.equals(Attributes.NUMBER) && fields[column] < 0) {
      String label = layer.label(row);
      return clean(label.isEmpty() ? Long.toString(layer.fid(row)) : label);
    }
    return value == null
        ? ""
        : clean(value instanceof Double number ? Decimals.text(number) : value.toString());
  }

  /** Commas part columns and lines part parcels, so texts cannot have them. */
  private String clean(String value) {
    String plain =
        value.replace(',', '，').replaceAll("\\s*\\R\\s*", " ").replace('\t', ' ').strip();
    if (plain.equals("@") || plain.equals("＠")) {
      plain = "";
    }
    changed |= !plain.equals(value);
    return plain;
  }

  /** Whether a text had to be changed since this was asked last. */
  boolean takeChanged() {
    boolean was = changed;
    changed = false;
    return was;
  }
}
