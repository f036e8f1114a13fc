package org.landcheck.io;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.landcheck.api.ArrayDataset;
import org.landcheck.api.ArrayLayer;
import org.landcheck.api.BadInputException;
import org.landcheck.api.Crs;
import org.landcheck.api.Dataset;
import org.landcheck.api.Feature;
import org.landcheck.api.FeatureRef;
import org.landcheck.api.Field;
import org.landcheck.api.FieldType;
import org.landcheck.api.GeometryType;
import org.landcheck.api.Layer;
import org.landcheck.api.LayerSchema;
import org.landcheck.api.PackedXY;
import org.landcheck.io.crs.CrsReader;
import org.landcheck.io.shape.WkbEncoder;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/** Small datasets for tests, and how to tell whether two are the same. */
public final class Samples {
  public static final List<Field> FIELDS =
      List.of(
          Field.of("名称", FieldType.TEXT, 100, 0),
          Field.of("BSM", FieldType.INTEGER),
          Field.of("MJ", FieldType.REAL),
          Field.of("YX", FieldType.BOOLEAN),
          Field.of("RQ", FieldType.DATE),
          Field.of("SJ", FieldType.DATETIME),
          Field.of("FJ", FieldType.BLOB));

  private Samples() {}

  /** One feature of every value type, one of NULLs, one without a shape. */
  public static Dataset small() {
    return ArrayDataset.of(zones());
  }

  public static Layer zones() {
    return layer(
        "DJQ",
        GeometryType.POLYGON,
        feature(
            "DJQ",
            1,
            "POLYGON ((0 0, 10 0, 10 10, 0 10, 0 0), (2 2, 3 2, 3 3, 2 2))",
            "第一街道",
            Long.MAX_VALUE,
            0.1,
            true,
            LocalDate.of(2026, 11, 1),
            "2026-11-01T08:30:00.000Z",
            new byte[] {0, 1, -1}),
        feature(
            "DJQ",
            2,
            "POLYGON ((10 0, 20 0, 20 10, 10 0))",
            null,
            null,
            null,
            null,
            null,
            null,
            null),
        feature(
            "DJQ",
            7,
            null,
            "",
            -1L,
            -0.25,
            false,
            LocalDate.of(1, 1, 1),
            "2026-11-02T00:00:00.000Z",
            new byte[0]));
  }

  public static Layer layer(String name, GeometryType type, Feature... features) {
    return ArrayLayer.of(new LayerSchema(name, type, FIELDS), zone38(), List.of(features));
  }

  public static Feature feature(String layer, long fid, String wkt, Object... values) {
    return new Feature(
        new FeatureRef(layer, fid),
        Optional.ofNullable(wkt).map(Samples::shape),
        Arrays.asList(values));
  }

  public static Geometry shape(String wkt) {
    try {
      return new WKTReader(PackedXY.FACTORY).read(wkt);
    } catch (ParseException e) {
      throw new IllegalArgumentException(wkt, e);
    }
  }

  public static Crs zone38() {
    try {
      return CrsReader.ofEpsg(4526);
    } catch (BadInputException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Everything a layer says, as lines; shapes by the bits of their coordinates. */
  public static List<String> lines(Layer layer) {
    List<String> lines = new ArrayList<>();
    lines.add(layer.name() + " " + layer.schema().geometryType() + " " + layer.crs().id());
    layer.schema().fields().forEach(field -> lines.add(field.toString()));
    for (int row = 0; row < layer.size(); row++) {
      StringBuilder line = new StringBuilder().append(layer.fid(row));
      Geometry geometry = layer.geometry(row);
      line.append(' ')
          .append(
              geometry == Layer.NO_GEOMETRY
                  ? "-"
                  : geometry.getGeometryType()
                      + Arrays.hashCode(WkbEncoder.encode(geometry, 0))
                      + geometry);
      for (int field = 0; field < layer.schema().fields().size(); field++) {
        Object value = layer.value(row, field);
        line.append('|');
        if (value != null) {
          line.append(value.getClass().getSimpleName()).append(' ');
          line.append(value instanceof byte[] bytes ? Arrays.toString(bytes) : value);
        }
      }
      lines.add(line.toString());
    }
    return lines;
  }
}
