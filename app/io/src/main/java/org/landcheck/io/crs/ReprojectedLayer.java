package org.landcheck.io.crs;

import java.util.List;
import java.util.Optional;
import org.landcheck.api.Crs;
import org.landcheck.api.Layer;
import org.landcheck.api.LayerSchema;
import org.landcheck.api.PackedShapes;
import org.locationtech.jts.geom.Geometry;

/** A layer in another coordinate system; ids and values are those of the layer it was made from. */
final class ReprojectedLayer implements Layer {
  private final Layer source;
  private final Crs crs;
  private final Optional<PackedShapes> moved;
  private final List<Unreadable> unreadable;

  private ReprojectedLayer(
      Layer source, Crs crs, Optional<PackedShapes> moved, List<Unreadable> unreadable) {
    this.source = source;
    this.crs = crs;
    this.moved = moved;
    this.unreadable = unreadable;
  }

  /**
   * @param unreadable by feature id
   */
  static Layer moved(Layer source, Crs crs, PackedShapes shapes, List<Unreadable> unreadable) {
    return new ReprojectedLayer(source, crs, Optional.of(shapes), List.copyOf(unreadable));
  }

  /** The same coordinates under another name of their system. */
  static Layer renamed(Layer source, Crs crs) {
    return new ReprojectedLayer(source, crs, Optional.empty(), source.unreadable());
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
    return moved.isPresent() ? moved.get().geometry(row) : source.geometry(row);
  }

  @Override
  public Optional<PackedShapes> shapes() {
    return moved.or(source::shapes);
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
