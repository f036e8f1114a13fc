package org.landcheck.checks.geometry;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.landcheck.api.Crs;
import org.landcheck.api.Layer;
import org.landcheck.api.LayerSchema;
import org.landcheck.api.PackedShapes;
import org.locationtech.jts.geom.Geometry;

/** Counts how often somebody asks for a geometry. */
final class CountingLayer implements Layer {
  private final Layer layer;
  private final Optional<PackedShapes> shapes;
  private final AtomicInteger asked = new AtomicInteger();

  CountingLayer(Layer layer) {
    this(layer, Optional.empty());
  }

  private CountingLayer(Layer layer, Optional<PackedShapes> shapes) {
    this.layer = layer;
    this.shapes = shapes;
  }

  /** The same with its shapes in large arrays too. */
  CountingLayer packed() {
    return new CountingLayer(layer, Optional.of(PackedShapes.of(layer)));
  }

  int asked() {
    return asked.get();
  }

  @Override
  public Optional<PackedShapes> shapes() {
    return shapes;
  }

  @Override
  public Geometry geometry(int row) {
    asked.incrementAndGet();
    return layer.geometry(row);
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
    return layer.size();
  }

  @Override
  public long fid(int row) {
    return layer.fid(row);
  }

  @Override
  public int rowOf(long fid) {
    return layer.rowOf(fid);
  }

  @Override
  public Object value(int row, int field) {
    return layer.value(row, field);
  }

  @Override
  public List<Unreadable> unreadable() {
    return layer.unreadable();
  }
}
