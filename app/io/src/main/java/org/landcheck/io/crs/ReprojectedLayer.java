package org.landcheck.io.crs;

import java.util.List;
import org.landcheck.api.Crs;
import org.landcheck.api.Layer;
import org.landcheck.api.LayerSchema;
import org.locationtech.jts.geom.Geometry;

/** A layer with other coordinates; ids and values are those of the layer it was made from. */
final class ReprojectedLayer implements Layer {
  private final Layer source;
  private final Crs crs;
  private final Geometry[] geometries;
  private final List<Unreadable> unreadable;

  ReprojectedLayer(Layer source, Crs crs, Geometry[] geometries, List<Unreadable> unreadable) {
    this.source = source;
    this.crs = crs;
    this.geometries = geometries;
    this.unreadable = List.copyOf(unreadable);
  }

  @Override
  public LayerSchema schema() {
    return source.schema();
  }

  @Override
  public Crs crs() {
    return crs;
  }

  @Override
  public int size() {
    return source.size();
  }

  @Override
  public long fid(int row) {
    return source.fid(row);
  }

  @Override
  public int rowOf(long fid) {
    return source.rowOf(fid);
  }

  @Override
  public Geometry geometry(int row) {
    return geometries[row];
  }

  @Override
  public Object value(int row, int field) {
    return source.value(row, field);
  }

  @Override
  public List<Unreadable> unreadable() {
    return unreadable;
  }
}
