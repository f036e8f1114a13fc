package org.landcheck.api;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.locationtech.jts.geom.Geometry;

/** A layer held in arrays: one for ids, one for shapes, one a field. */
public final class ArrayLayer implements Layer {
  private final LayerSchema schema;
  private final Crs crs;
  private final long[] fids;
  private final Geometry[] geometries;
  private final Object[][] columns;
  private final List<Unreadable> unreadable;

  /**
   * @param fids feature ids, strictly ascending
   * @param geometries shapes by row, {@link Layer#NO_GEOMETRY} where there is none
   * @param columns values by field, then row
   * @throws IllegalArgumentException if ids are not ascending or lengths differ
   */
  public ArrayLayer(
      LayerSchema schema,
      Crs crs,
      long[] fids,
      Geometry[] geometries,
      Object[][] columns,
      List<Unreadable> unreadable) {
    for (int i = 1; i < fids.length; i++) {
      if (fids[i] <= fids[i - 1]) {
        throw new IllegalArgumentException(
            schema.name() + ": feature id " + fids[i] + " after " + fids[i - 1]);
      }
    }
    if (geometries.length != fids.length || columns.length != schema.fields().size()) {
      throw new IllegalArgumentException(schema.name() + ": arrays do not fit together");
    }
    this.schema = schema;
    this.crs = crs;
    this.fids = fids;
    this.geometries = geometries;
    this.columns = columns;
    this.unreadable =
        unreadable.stream().sorted(Comparator.comparingLong(Unreadable::fid)).toList();
  }

  /** A layer of features in any order. */
  public static ArrayLayer of(LayerSchema schema, Crs crs, List<Feature> features) {
    List<Feature> sorted = new ArrayList<>(features);
    sorted.sort(Comparator.comparingLong(feature -> feature.ref().fid()));
    int size = sorted.size();
    long[] fids = new long[size];
    Geometry[] geometries = new Geometry[size];
    Object[][] columns = new Object[schema.fields().size()][size];
    for (int row = 0; row < size; row++) {
      Feature feature = sorted.get(row);
      fids[row] = feature.ref().fid();
      geometries[row] = feature.geometry().orElse(NO_GEOMETRY);
      for (int field = 0; field < columns.length; field++) {
        columns[field][row] = feature.values().get(field);
      }
    }
    return new ArrayLayer(schema, crs, fids, geometries, columns, List.of());
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
    int row = Arrays.binarySearch(fids, fid);
    return row < 0 ? -1 : row;
  }

  @Override
  public Geometry geometry(int row) {
    return geometries[row];
  }

  @Override
  public Object value(int row, int field) {
    return columns[field][row];
  }

  @Override
  public List<Unreadable> unreadable() {
    return unreadable;
  }
}
