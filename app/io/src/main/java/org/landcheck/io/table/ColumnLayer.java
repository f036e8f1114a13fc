package org.landcheck.io.table;

import java.util.List;
import java.util.Optional;
import org.landcheck.api.Crs;
import org.landcheck.api.Layer;
import org.landcheck.api.LayerSchema;
import org.landcheck.api.PackedShapes;
import org.locationtech.jts.geom.Geometry;

/** A layer as read from a file: numbers stay numbers, and no row has an object. */
public final class ColumnLayer implements Layer {
  private final LayerSchema schema;
  private final Crs crs;
  private final RowIds fids;
  private final Optional<PackedShapes> shapes;
  private final Column[] columns;
  private final List<Unreadable> unreadable;

  /**
   * @param fids strictly ascending
   * @param shapes by row; empty if the layer has no shapes at all
   * @param columns by field, fitting the schema
   */
  public ColumnLayer(
      LayerSchema schema,
      Crs crs,
      RowIds fids,
      Optional<PackedShapes> shapes,
      List<TypedColumn> columns,
      List<Unreadable> unreadable) {
    for (int i = 1; i < fids.size(); i++) {
      if (fids.get(i) <= fids.get(i - 1)) {
        throw new IllegalArgumentException(
            schema.name() + ": feature id " + fids.get(i) + " after " + fids.get(i - 1));
      }
    }
    this.schema = schema;
    this.crs = crs;
    this.fids = fids;
    this.shapes = shapes;
    this.columns = columns.stream().map(TypedColumn::column).toArray(Column[]::new);
    this.unreadable = List.copyOf(unreadable);
  }

  @Override
  public LayerSchema schema() {
    return schema;
  }

  @Override
  public Crs crs() {
    return crs;
  }

  @Override
  public int size() {
    return fids.size();
  }

  @Override
  public long fid(int row) {
    return fids.get(row);
  }

  @Override
  public int rowOf(long fid) {
    return fids.rowOf(fid);
  }

  @Override
  public Geometry geometry(int row) {
    return shapes.isPresent() ? shapes.get().geometry(row) : NO_GEOMETRY;
  }

  @Override
  public Optional<PackedShapes> shapes() {
    return shapes;
  }

  @Override
  public Object value(int row, int field) {
    return columns[field].value(row);
  }

  @Override
  public List<Unreadable> unreadable() {
    return unreadable;
  }
}
