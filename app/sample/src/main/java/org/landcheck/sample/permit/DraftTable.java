package org.landcheck.sample.permit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.landcheck.api.ArrayLayer;
import org.landcheck.api.Crs;
import org.landcheck.api.Feature;
import org.landcheck.api.FeatureRef;
import org.landcheck.api.Field;
import org.landcheck.api.FieldType;
import org.landcheck.api.GeometryType;
import org.landcheck.api.LayerSchema;

/** A table or layer while it is being made. Mutable. */
final class DraftTable {
  private final String name;
  private final Optional<String> key;
  private final List<Field> fields;
  private final boolean shapes;
  private final List<DraftRow> rows = new ArrayList<>();

  /**
   * @param key field people know a row by, {@code ""} for none
   * @param fields in short: {@code "ZSBH:TEXT:50,ZYDMJ:REAL:20:4"}
   */
  DraftTable(String name, String key, boolean shapes, String fields) {
    this.name = name;
    this.key = Optional.of(key).filter(text -> !text.isEmpty());
    this.shapes = shapes;
    this.fields = Arrays.stream(fields.split(",")).map(DraftTable::field).toList();
  }

  private static Field field(String text) {
    String[] parts = text.split(":");
    int length = parts.length > 2 ? Integer.parseInt(parts[2]) : 0;
    int decimals = parts.length > 3 ? Integer.parseInt(parts[3]) : 0;
    return Field.of(parts[0], FieldType.valueOf(parts[1]), length, decimals);
  }

  String name() {
    return name;
  }

  List<DraftRow> rows() {
    return rows;
  }

  /** A new row at the end, empty. */
  DraftRow add() {
    long fid = rows.isEmpty() ? 1 : rows.get(rows.size() - 1).ref().fid() + 1;
    DraftRow row = new DraftRow(new FeatureRef(name, fid));
    rows.add(row);
    return row;
  }

  /** The layer as it now is. */
  ArrayLayer layer(Crs crs) {
    GeometryType type = shapes ? GeometryType.POLYGON : GeometryType.NONE;
    return ArrayLayer.of(
        new LayerSchema(name, type, fields, key),
        shapes ? crs : Crs.UNDECLARED,
        rows.stream().map(this::feature).toList());
  }

  private Feature feature(DraftRow row) {
    row.requireKnown(fields);
    List<Object> values = new ArrayList<>();
    fields.forEach(field -> values.add(row.get(field.name())));
    return new Feature(row.ref(), row.shape(), values);
  }
}
