package org.landcheck.io.table;

import java.util.Arrays;
import java.util.List;
import org.landcheck.api.Crs;
import org.landcheck.api.Layer;
import org.landcheck.api.LayerSchema;
import org.locationtech.jts.geom.Geometry;

/** A layer as read from a file: numbers stay numbers, no object a cell. */
public final class ColumnLayer implements Layer {
  private final LayerSchema schema;
  private final Crs crs;
  private final long[] fids;
  private final Geometry[] geometries;
  private final Column[] columns;
  private final List<Unreadable> unreadable;

  /**
   * @param fids strictly ascending
   * @param geometries by row; empty if the layer has no shapes at all
   * @param columns by field, fitting the schema
   */
  public ColumnLayer(
      LayerSchema schema,
      Crs crs,
      long[] fids,
      Geometry[] geometries,
      List<TypedColumn> columns,
      List<Unreadable> unreadable) {
    for (int i = 1; i < fids.length; i++) {
      if (fids[i] <= fids[i - 1]) {
        throw new IllegalArgumentException(
            schema.name() + ": feature id " + fids[i] + " after " + fids[i - 1]);
      }
    }
    this.schema = schema;
    this.crs = crs;
    this.fids = fids;
    this.geometries = geometries;
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
    return fids.length;
  }

  @Override
  public long fid(int row) {
    return fids[row];
  }

  @Override
  public int rowOf(long fid) {
    if (fids.length == 0) {
      return -1;
    }
    // Ids without holes, the usual case, need no search.
    long offset = fid - fids[0];
    if (offset >= 0 && offset < fids.length && fids[(int) offset] == fid) {
      return (int) offset;
    }
    int row = Arrays.binarySearch(fids, fid);
    return row < 0 ? -1 : row;
  }

  @Override
  public Geometry geometry(int row) {
    return geometries.length == 0 ? NO_GEOMETRY : geometries[row];
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
