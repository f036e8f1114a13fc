package org.landcheck.checks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.landcheck.api.ArrayDataset;
import org.landcheck.api.ArrayLayer;
import org.landcheck.api.Crs;
import org.landcheck.api.Dataset;
import org.landcheck.api.Edit;
import org.landcheck.api.Feature;
import org.landcheck.api.FeatureChange;
import org.landcheck.api.FeatureRef;
import org.landcheck.api.Field;
import org.landcheck.api.FieldType;
import org.landcheck.api.GeometryType;
import org.landcheck.api.Layer;
import org.landcheck.api.LayerSchema;
import org.landcheck.api.PackedXY;
import org.landcheck.api.example.ExampleCrs;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/** Makes small layers from WKT. */
public final class TestLayer {
  /** CGCS2000, 3-degree zone 38, eastings with the zone in front (EPSG:4526). */
  public static final Crs ZONE_38 = ExampleCrs.USUAL;

  private final String name;
  private final List<Field> fields = new ArrayList<>();
  private final List<Feature> features = new ArrayList<>();
  private Crs crs = ZONE_38;
  private GeometryType type = GeometryType.POLYGON;
  private Optional<String> key = Optional.empty();

  private TestLayer(String name) {
    this.name = name;
  }

  public static TestLayer named(String name) {
    return new TestLayer(name);
  }

  /** A layer {@code L} of shapes, ids from 1. */
  public static Layer of(String... wkt) {
    TestLayer layer = named("L");
    Arrays.stream(wkt).forEach(layer::row);
    return layer.build();
  }

  /** A 3-degree zone of CGCS2000. */
  public static Crs zone(int zone, boolean prefix) {
    return ExampleCrs.zone(zone, prefix);
  }

  /** Degrees on CGCS2000 (EPSG:4490). */
  public static Crs degrees() {
    return ExampleCrs.degrees();
  }

  public TestLayer crs(Crs declared) {
    crs = declared;
    return this;
  }

  public TestLayer type(GeometryType declared) {
    type = declared;
    return this;
  }

  public TestLayer key(String field) {
    key = Optional.of(field);
    return this;
  }

  public TestLayer field(String fieldName, FieldType fieldType) {
    return field(Field.of(fieldName, fieldType));
  }

  public TestLayer field(Field field) {
    fields.add(field);
    return this;
  }

  /** The next feature: WKT, or {@code NULL} for no shape, then its values. */
  public TestLayer row(String wkt, Object... values) {
    return feature(features.size() + 1, wkt, values);
  }

  public TestLayer feature(long fid, String wkt, Object... values) {
    List<Object> padded = new ArrayList<>(Arrays.asList(values));
    while (padded.size() < fields.size()) {
      padded.add(null);
    }
    Optional<Geometry> shape = wkt.equals("NULL") ? Optional.empty() : Optional.of(wkt(wkt));
    features.add(new Feature(new FeatureRef(name, fid), shape, padded));
    return this;
  }

  public Layer build() {
    return ArrayLayer.of(new LayerSchema(name, type, fields, key), crs, features);
  }

  /** A shape on packed coordinates. */
  public static Geometry wkt(String wkt) {
    try {
      return new WKTReader(PackedXY.FACTORY).read(wkt);
    } catch (ParseException e) {
      throw new IllegalArgumentException(wkt, e);
    }
  }

  /** The data after an edit. */
  public static Dataset edited(Dataset dataset, Edit edit) {
    Map<String, TreeMap<Long, Feature>> changed = new HashMap<>();
    for (FeatureChange change : edit.changes()) {
      Layer layer = dataset.layer(change.ref().layer()).orElseThrow();
      TreeMap<Long, Feature> rows =
          changed.computeIfAbsent(layer.name(), unused -> features(layer));
      Feature before = rows.remove(change.ref().fid());
      if (before == null == change.before().isPresent()) {
        throw new IllegalArgumentException("not as the edit says: " + change.ref());
      }
      change.after().ifPresent(after -> rows.put(after.ref().fid(), after));
    }
    Layer[] layers = dataset.layers().toArray(Layer[]::new);
    for (int i = 0; i < layers.length; i++) {
      TreeMap<Long, Feature> rows = changed.get(layers[i].name());
      if (rows != null) {
        layers[i] = ArrayLayer.of(layers[i].schema(), layers[i].crs(), List.copyOf(rows.values()));
      }
    }
    return ArrayDataset.of(layers);
  }

  private static TreeMap<Long, Feature> features(Layer layer) {
    TreeMap<Long, Feature> rows = new TreeMap<>();
    for (int row = 0; row < layer.size(); row++) {
      rows.put(layer.fid(row), layer.feature(row));
    }
    return rows;
  }
}
