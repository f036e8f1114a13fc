package org.landcheck.core.run;

import java.util.Arrays;
import java.util.List;
import org.landcheck.api.Crs;
import org.landcheck.api.Layer;
import org.landcheck.api.LayerSchema;
import org.landcheck.api.Neighbours;
import org.locationtech.jts.geom.Geometry;

/** The rows of a layer that meet a rule's condition, as a layer of its own. */
final class RowSubset implements Layer {
  private final Layer layer;
  private final int[] rows;
  private final List<Unreadable> unreadable;

  /**
   * @param rows rows of the layer, ascending
   */
  RowSubset(Layer layer, int[] rows) {
    this.layer = layer;
    this.rows = rows;
    this.unreadable = layer.unreadable().stream().filter(each -> rowOf(each.fid()) >= 0).toList();
  }

  /** The layer the rows are taken from. */
  Layer whole() {
    return layer;
  }

  /** Finds rows of the subset with an index of the whole. */
  Neighbours within(Neighbours whole) {
    return (envelope, found) ->
        whole.within(
            envelope,
            row -> {
              int own = Arrays.binarySearch(rows, row);
              if (own >= 0) {
                found.accept(own);
              }
            });
  }

  @Override
  public LayerSchema schema() {
    return layer.schema();
  }

  @Override
  public Crs crs() {
    return layer.crs();
  }

  @Override
  public int size() {
    return rows.length;
  }

  @Override
  public long fid(int row) {
    return layer.fid(rows[row]);
  }

  @Override
  public int rowOf(long fid) {
    int row = layer.rowOf(fid);
    return row < 0 ? -1 : Math.max(-1, Arrays.binarySearch(rows, row));
  }

  @Override
  public Geometry geometry(int row) {
    return layer.geometry(rows[row]);
  }

  @Override
  public Object value(int row, int field) {
    return layer.value(rows[row], field);
  }

  @Override
  public List<Unreadable> unreadable() {
    return unreadable;
  }
}
