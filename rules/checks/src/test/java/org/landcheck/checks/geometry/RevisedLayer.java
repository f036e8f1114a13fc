package org.landcheck.checks.geometry;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.landcheck.api.Crs;
import org.landcheck.api.Layer;
import org.landcheck.api.LayerSchema;
import org.landcheck.api.Revision;
import org.locationtech.jts.geom.Geometry;

/**
 * A layer with some rows of another and some of its own.
 *
 * @param base the layer beneath
 * @param baseRows by row, that of the layer beneath, or -1 for the row of {@code own}
 * @param own as many rows
 */
record RevisedLayer(Layer base, int[] baseRows, Layer own) implements Layer, Revision {
  @Override
  public Optional<Revision> revision() {
    return Optional.of(this);
  }

  @Override
  public int baseRow(int row) {
    return baseRows[row];
  }

  @Override
  public int rowOfBase(int baseRow) {
    return IntStream.range(0, baseRows.length)
        .filter(row -> baseRows[row] == baseRow)
        .findFirst()
        .orElse(-1);
  }

  @Override
  public int[] touchedRows() {
    return IntStream.range(0, baseRows.length).filter(row -> baseRows[row] < 0).toArray();
  }

  @Override
  public int[] lostRows() {
    return IntStream.range(0, base.size()).filter(row -> rowOfBase(row) < 0).toArray();
  }

  @Override
  public Geometry geometry(int row) {
    return baseRows[row] < 0 ? own.geometry(row) : base.geometry(baseRows[row]);
  }

  @Override
  public LayerSchema schema() {
    return own.schema();
  }

  @Override
  public Crs crs() {
    return own.crs();
  }

  @Override
  public int size() {
    return own.size();
  }

  @Override
  public long fid(int row) {
    return own.fid(row);
  }

  @Override
  public int rowOf(long fid) {
    return own.rowOf(fid);
  }

  @Override
  public Object value(int row, int field) {
    return own.value(row, field);
  }

  @Override
  public List<Unreadable> unreadable() {
    return own.unreadable();
  }
}
