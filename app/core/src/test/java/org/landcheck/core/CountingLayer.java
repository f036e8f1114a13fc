package org.landcheck.core;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.landcheck.api.Crs;
import org.landcheck.api.Layer;
import org.landcheck.api.LayerSchema;
import org.locationtech.jts.geom.Geometry;

/** A layer that counts how often it is asked for an id, a shape or a value. */
public final class CountingLayer implements Layer {
  private final Layer layer;
  private final AtomicInteger asked = new AtomicInteger();

  public CountingLayer(Layer layer) {
    this.layer = layer;
  }

  /** Questions since the last time this was asked. */
  public int asked() {
    return asked.getAndSet(0);
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
    asked.incrementAndGet();
    return layer.fid(row);
  }

  @Override
  public int rowOf(long fid) {
    return layer.rowOf(fid);
  }

  @Override
  public Geometry geometry(int row) {
    asked.incrementAndGet();
    return layer.geometry(row);
  }

  @Override
  public Object value(int row, int field) {
    asked.incrementAndGet();
    return layer.value(row, field);
  }

  @Override
  public List<Unreadable> unreadable() {
    return layer.unreadable();
  }
}
