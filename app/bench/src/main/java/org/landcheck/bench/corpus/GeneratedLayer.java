package org.landcheck.bench.corpus;

import java.util.List;
import org.landcheck.api.Crs;
import org.landcheck.api.Layer;
import org.landcheck.api.LayerSchema;
import org.landcheck.api.PackedXY;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/** A layer that holds no row: each is made again whenever somebody asks. */
final class GeneratedLayer implements Layer {
  private final Layer model;
  private final Rows rows;

  /**
   * @param model has the structure and the coordinate system
   */
  GeneratedLayer(Layer model, Rows rows) {
    this.model = model;
    this.rows = rows;
  }

  @Override
  public LayerSchema schema() {
    return model.schema();
  }

  @Override
  public Crs crs() {
    return model.crs();
  }

  @Override
  public int size() {
    return rows.size();
  }

  @Override
  public long fid(int row) {
    return rows.fid(row);
  }

  @Override
  public int rowOf(long fid) {
    int low = 0;
    int high = size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      long found = fid(middle);
      if (found == fid) {
        return middle;
      }
      if (found < fid) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return -1;
  }

  /** Multi-part with one part, as most programs write polygons. */
  @Override
  public Geometry geometry(int row) {
    LinearRing ring = new LinearRing(new PackedXY(rows.outline(row).xy()), PackedXY.FACTORY);
    return PackedXY.FACTORY.createMultiPolygon(
        new Polygon[] {new Polygon(ring, null, PackedXY.FACTORY)});
  }

  @Override
  public Object value(int row, int field) {
    return rows.value(row, field);
  }

  @Override
  public List<Unreadable> unreadable() {
    return List.of();
  }
}
