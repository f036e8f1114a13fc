package org.landcheck.checks.rows;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.landcheck.api.ArrayLayer;
import org.landcheck.api.Crs;
import org.landcheck.api.Feature;
import org.landcheck.api.Layer;
import org.landcheck.api.LayerSchema;
import org.landcheck.api.Revision;
import org.locationtech.jts.geom.Geometry;

/** A layer of which some features were put in place of others: the simplest there can be. */
final class Patched implements Layer, Revision {
  private final Layer base;
  private final Set<Long> changed;
  private final Layer now;

  /**
   * @param changed ids of features replaced, added or removed
   * @param features all there are now, by id
   */
  Patched(Layer base, Set<Long> changed, TreeMap<Long, Feature> features) {
    this.base = base;
    this.changed = Set.copyOf(changed);
    this.now = ArrayLayer.of(base.schema(), base.crs(), List.copyOf(features.values()));
  }

  @Override
  public Layer base() {
    return base;
  }

  @Override
  public int baseRow(int row) {
    return changed.contains(now.fid(row)) ? -1 : base.rowOf(now.fid(row));
  }

  @Override
  public int rowOfBase(int baseRow) {
    return changed.contains(base.fid(baseRow)) ? -1 : now.rowOf(base.fid(baseRow));
  }

  @Override
  public int[] touchedRows() {
    return IntStream.range(0, now.size()).filter(row -> baseRow(row) < 0).toArray();
  }

  @Override
  public int[] lostRows() {
    return IntStream.range(0, base.size()).filter(row -> rowOfBase(row) < 0).toArray();
  }

  @Override
  public Optional<Revision> revision() {
    return Optional.of(this);
  }

  @Override
  public LayerSchema schema() {
    return now.schema();
  }

  @Override
  public Crs crs() {
    return now.crs();
  }

  @Override
  public int size() {
    return now.size();
  }

  @Override
  public long fid(int row) {
    return now.fid(row);
  }

  @Override
  public int rowOf(long fid) {
    return now.rowOf(fid);
  }

  @Override
  public Geometry geometry(int row) {
    return now.geometry(row);
  }

  @Override
  public Object value(int row, int field) {
    return now.value(row, field);
  }

  @Override
  public List<Unreadable> unreadable() {
    return now.unreadable();
  }
}
