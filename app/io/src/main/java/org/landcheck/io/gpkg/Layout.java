package org.landcheck.io.gpkg;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.landcheck.api.Field;
import org.landcheck.api.GeometryType;
import org.landcheck.api.Layer;
import org.landcheck.io.shape.WkbEncoder;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;

/**
 * How a layer is laid out as a table.
 *
 * @param layer name of the layer
 * @param table name of its table
 * @param geometryColumn empty for a layer without shapes
 * @param geometryName the type declared for its shapes: {@code MULTIPOLYGON}
 * @param z 0 if no shape has a Z, 1 if all have, 2 if some
 * @param m likewise for M
 * @param columns names of the columns of its fields
 */
record Layout(
    String layer,
    String table,
    String key,
    Optional<String> geometryColumn,
    String geometryName,
    int z,
    int m,
    List<Field> fields,
    List<String> columns) {

  /**
   * @param open whether the table must also take shapes that edits will make: multi-part ones
   */
  static Layout of(Layer layer, String table, boolean open) {
    Names names = new Names();
    String key = "fid";
    String shape = "geom";
    for (Field field : layer.schema().fields()) {
      // The fields keep their names, whatever ours are.
      key = field.sourceName().equalsIgnoreCase(key) ? "landcheck_fid" : key;
      shape = field.sourceName().equalsIgnoreCase(shape) ? "landcheck_geom" : shape;
    }
    names.take(key);
    names.take(shape);
    List<String> columns = new ArrayList<>();
    layer.schema().fields().forEach(field -> columns.add(names.take(field.sourceName())));
    Census census = Census.of(layer);
    return new Layout(
        layer.name(),
        table,
        key,
        layer.schema().geometryType() == GeometryType.NONE && census.shapes == 0
            ? Optional.empty()
            : Optional.of(shape),
        census.typeName(layer.schema().geometryType(), open),
        presence(census.withZ, census.shapes),
        presence(census.withM, census.shapes),
        layer.schema().fields(),
        columns);
  }

  private static int presence(int with, int all) {
    return with == 0 ? 0 : with == all ? 1 : 2;
  }

  /** What shapes a layer has. */
  private static final class Census {
    private int shapes;
    private int withZ;
    private int withM;
    private boolean multi;
    private GeometryType kind;

    static Census of(Layer layer) {
      Census census = new Census();
      RowShapes shapes = RowShapes.of(layer);
      for (int row = 0; row < layer.size(); row++) {
        Geometry geometry = shapes.object(row);
        if (geometry == null) {
          census.include(GeometryType.POLYGON, shapes.packed().orElseThrow().isMulti(row));
        } else if (geometry != Layer.NO_GEOMETRY) {
          census.include(geometry);
        }
      }
      return census;
    }

    private void include(Geometry geometry) {
      WkbEncoder.Dimensions dimensions = WkbEncoder.Dimensions.of(geometry);
      withZ += dimensions.hasZ() ? 1 : 0;
      withM += dimensions.hasM() ? 1 : 0;
      include(GeometryType.of(geometry), geometry instanceof GeometryCollection);
    }

    private void include(GeometryType type, boolean several) {
      shapes++;
      multi |= several;
      kind = kind == null || kind == type ? type : GeometryType.ANY;
    }

    String typeName(GeometryType declared, boolean open) {
      // An empty layer takes what people will put into it: parts of any number.
      String prefix = multi || open || shapes == 0 ? "MULTI" : "";
      return switch (kind == null ? declared : kind) {
        case POINT -> prefix + "POINT";
        case LINE -> prefix + "LINESTRING";
        case POLYGON -> prefix + "POLYGON";
        default -> "GEOMETRY";
      };
    }
  }
}
