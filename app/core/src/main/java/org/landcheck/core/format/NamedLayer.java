package org.landcheck.core.format;

import java.util.List;
import java.util.Optional;
import org.landcheck.api.Crs;
import org.landcheck.api.Layer;
import org.landcheck.api.LayerSchema;
import org.landcheck.api.PackedShapes;
import org.locationtech.jts.geom.Geometry;

/** A layer as it was read, under another name. */
record NamedLayer(Layer source, LayerSchema schema) implements Layer {
  static Layer of(Layer source, String name) {
    LayerSchema schema = source.schema();
    return new NamedLayer(
        source, new LayerSchema(name, schema.geometryType(), schema.fields(), schema.keyField()));
  }

  @Override
  public Crs crs() {
    return source.crs();
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
    return source.geometry(row);
  }

  @Override
  public Object value(int row, int field) {
    return source.value(row, field);
  }

  @Override
  public List<Unreadable> unreadable() {
    return source.unreadable();
  }

  @Override
  public Optional<PackedShapes> shapes() {
    return source.shapes();
  }
}
