package org.landcheck.delivery.layer;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.landcheck.api.Crs;
import org.landcheck.api.Finding;
import org.landcheck.api.GeometryType;
import org.landcheck.api.Layer;
import org.landcheck.api.LayerSchema;
import org.locationtech.jts.geom.Geometry;

/** Findings as rows of a layer; texts are made when they are asked for, never kept. */
final class FindingLayer implements Layer {
  private static final FindingField[] FIELDS = FindingField.values();

  private final LayerSchema schema;
  private final Crs crs;
  private final FindingWords words;
  private final List<Placed> rows;

  /**
   * A finding with the shape it gets in this layer.
   *
   * @param shape {@link Layer#NO_GEOMETRY} in a table
   */
  record Placed(Finding finding, Geometry shape) {}

  FindingLayer(String name, GeometryType type, Crs crs, FindingWords words, List<Placed> rows) {
    this.schema =
        new LayerSchema(
            name,
            type,
            Arrays.stream(FIELDS).map(FindingField::field).toList(),
            Optional.of(FindingField.KEY.id()));
    this.crs = crs;
    this.words = words;
    this.rows = List.copyOf(rows);
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
    return rows.size();
  }

  @Override
  public long fid(int row) {
    return row + 1L;
  }

  @Override
  public int rowOf(long fid) {
    return fid >= 1 && fid <= rows.size() ? (int) fid - 1 : -1;
  }

  @Override
  public Geometry geometry(int row) {
    return rows.get(row).shape();
  }

  @Override
  public Object value(int row, int field) {
    return FIELDS[field].value(words, rows.get(row).finding());
  }

  @Override
  public List<Unreadable> unreadable() {
    return List.of();
  }
}
