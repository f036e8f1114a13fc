package org.landcheck.io.gpkg;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.landcheck.api.Crs;
import org.landcheck.api.Feature;
import org.landcheck.api.Field;
import org.landcheck.api.Layer;
import org.landcheck.api.LayerSchema;
import org.landcheck.api.PackedShapes;
import org.landcheck.core.data.Sameness;
import org.locationtech.jts.geom.Geometry;

/**
 * A layer of a project as it was declared, with edited features exact to the last bit.
 *
 * <p>SQLite does not keep the sign of zero, nor NaN, in columns of numbers; an edit that wrote one
 * could not be undone. The journal keeps them, so where it tells of the feature that the table
 * holds, its word is taken.
 */
final class ProjectLayer implements Layer {
  private final Layer table;
  private final LayerSchema schema;
  private final Crs crs;
  private final List<Unreadable> unreadable;
  private final Map<Integer, Feature> exact = new HashMap<>();

  /**
   * @param edited last state of features by the journal
   */
  ProjectLayer(Layer table, ProjectLayers.Stored stored, Map<Long, Feature> edited) {
    this.table = table;
    this.crs = stored.crs();
    List<Field> fields = new ArrayList<>();
    for (int i = 0; i < stored.layout().fields().size(); i++) {
      Field field = stored.layout().fields().get(i);
      // The type that the values really have, should another program have written here.
      fields.add(field.typed(table.schema().fields().get(i).type()));
    }
    this.schema = new LayerSchema(stored.layout().layer(), stored.geometryType(), fields);
    edited.forEach(this::keepExact);
    List<Unreadable> all = new ArrayList<>(table.unreadable());
    for (Unreadable old : stored.unreadable()) {
      int row = table.rowOf(old.fid());
      if (row >= 0 && table.geometry(row) == NO_GEOMETRY) {
        all.add(old);
      }
    }
    this.unreadable = List.copyOf(all);
  }

  private void keepExact(long fid, Feature feature) {
    int row = table.rowOf(fid);
    if (row >= 0 && Sameness.same(asStored(feature), table.feature(row))) {
      exact.put(row, feature);
    }
  }

  /** The feature as it comes back from a table. */
  private static Feature asStored(Feature feature) {
    List<Object> values = new ArrayList<>(feature.values());
    values.replaceAll(
        value -> {
          if (value instanceof Double number) {
            return number.isNaN() ? null : (Object) (number + 0.0);
          }
          return value;
        });
    return new Feature(feature.ref(), feature.geometry(), values);
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
    return table.size();
  }

  @Override
  public long fid(int row) {
    return table.fid(row);
  }

  @Override
  public int rowOf(long fid) {
    return table.rowOf(fid);
  }

  @Override
  public Geometry geometry(int row) {
    return table.geometry(row);
  }

  @Override
  public Optional<PackedShapes> shapes() {
    return table.shapes();
  }

  @Override
  public Object value(int row, int field) {
    Feature feature = exact.isEmpty() ? null : exact.get(row);
    return feature == null ? table.value(row, field) : feature.values().get(field);
  }

  @Override
  public List<Unreadable> unreadable() {
    return unreadable;
  }
}
