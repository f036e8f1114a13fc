package org.landcheck.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;

/**
 * An immutable table of features, read by row number.
 *
 * <p>Rows are in ascending order of feature id, so results never depend on the order in a file.
 * Safe for any number of threads. Geometries rest on packed coordinates and must not be modified.
 */
public interface Layer {
  /** Stands for "this row has no geometry"; compare with {@code ==}. */
  Geometry NO_GEOMETRY = new GeometryCollection(new Geometry[0], PackedXY.FACTORY);

  LayerSchema schema();

  Crs crs();

  /** Number of rows. */
  int size();

  /** Feature id of a row: strictly ascending. */
  long fid(int row);

  /** Row of a feature id, or -1. */
  int rowOf(long fid);

  /** Shape of a row, or {@link #NO_GEOMETRY}. */
  Geometry geometry(int row);

  /** Attribute value; {@code null} is SQL NULL. */
  Object value(int row, int field);

  /** Rows whose shape could not be decoded, by feature id; they read as {@link #NO_GEOMETRY}. */
  List<Unreadable> unreadable();

  /** The rings of all rows in large arrays, if the layer is held so; else ask for geometries. */
  default Optional<PackedShapes> shapes() {
    return Optional.empty();
  }

  /** What the layer was edited from; empty for one that is as it was read. */
  default Optional<Revision> revision() {
    return Optional.empty();
  }

  default String name() {
    return schema().name();
  }

  default FeatureRef ref(int row) {
    return new FeatureRef(name(), fid(row));
  }

  /** Business key of a row for people to read; empty if the layer has none or it is NULL. */
  default String label(int row) {
    int key = schema().keyField().map(schema()::indexOf).orElse(-1);
    Object value = key < 0 ? null : value(row, key);
    return value == null ? "" : value.toString();
  }

  /** A row as a value. */
  default Feature feature(int row) {
    int count = schema().fields().size();
    List<Object> values = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      values.add(value(row, i));
    }
    Geometry geometry = geometry(row);
    return new Feature(
        ref(row), geometry == NO_GEOMETRY ? Optional.empty() : Optional.of(geometry), values);
  }

  /**
   * A shape that the source holds but nobody can decode.
   *
   * @param reason what is wrong with its bytes
   */
  record Unreadable(long fid, LocalText reason) {}
}
