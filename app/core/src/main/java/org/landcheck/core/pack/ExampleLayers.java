package org.landcheck.core.pack;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.landcheck.api.ArrayLayer;
import org.landcheck.api.BadInputException;
import org.landcheck.api.Crs;
import org.landcheck.api.Feature;
import org.landcheck.api.FeatureRef;
import org.landcheck.api.Field;
import org.landcheck.api.FieldType;
import org.landcheck.api.GeometryType;
import org.landcheck.api.Layer;
import org.landcheck.api.LayerSchema;
import org.landcheck.api.LayerSpec;
import org.landcheck.api.PackedXY;
import org.landcheck.api.RulePack;
import org.landcheck.api.example.ExampleCrs;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/**
 * The layers of examples: what is not said is as the pack expects it, so that an example says only
 * what it is about.
 */
final class ExampleLayers {
  static final Set<String> LAYER_KEYS =
      PackDecoder.keys("name", "crs", "geometry", "fields", "features");
  static final Set<String> FIELD_KEYS = PackDecoder.keys("name", "type", "length", "decimals");
  static final Set<String> FEATURE_KEYS = PackDecoder.keys("id", "wkt", "values");

  private final RulePack pack;

  ExampleLayers(RulePack pack) {
    this.pack = pack;
  }

  Layer layer(Located item) throws BadInputException {
    Located.Members layer = item.members(LAYER_KEYS);
    String name = PackDecoder.nonBlank(layer.require("name"));
    Optional<LayerSpec> spec = pack.layer(name);
    GeometryType expected = spec.map(LayerSpec::geometryType).orElse(GeometryType.ANY);
    List<Field> fields =
        layer.get("fields").isPresent()
            ? fields(layer.require("fields"), spec)
            : spec.map(each -> RuleSettings.schema(each).fields()).orElse(List.of());
    LayerSchema schema =
        new LayerSchema(
            name,
            PackDecoder.choiceOr(layer.get("geometry"), GeometryType.class, expected),
            fields,
            spec.flatMap(LayerSpec::key));
    List<Feature> features = new ArrayList<>();
    Set<Long> ids = new HashSet<>();
    for (Located each : layer.require("features").items()) {
      Feature feature = feature(each, schema, features.size() + 1);
      if (!ids.add(feature.ref().fid())) {
        throw PackDecoder.twice(each, feature.ref().toString());
      }
      features.add(feature);
    }
    Optional<Located> crs = layer.get("crs");
    return ArrayLayer.of(schema, crs.isPresent() ? crs(crs.get()) : ExampleCrs.USUAL, features);
  }

  private static Crs crs(Located value) throws BadInputException {
    Optional<Crs> known = ExampleCrs.of(value.text());
    if (known.isEmpty()) {
      throw value.wrong(
          "例子的坐标系只能是 none、EPSG:4490 或 EPSG:4513 到 EPSG:4554",
          "examples are in none, EPSG:4490, or EPSG:4513 to EPSG:4554");
    }
    return known.get();
  }

  /** Names of fields of the pack, or fields of one's own. */
  private static List<Field> fields(Located value, Optional<LayerSpec> spec)
      throws BadInputException {
    List<Field> fields = new ArrayList<>();
    for (Located item : value.items()) {
      Field field = item.value() instanceof String ? known(item, spec) : own(item);
      if (fields.stream().anyMatch(each -> each.name().equals(field.name()))) {
        throw PackDecoder.twice(item, field.name());
      }
      fields.add(field);
    }
    return fields;
  }

  private static Field known(Located name, Optional<LayerSpec> spec) throws BadInputException {
    List<Field> all = spec.map(each -> RuleSettings.schema(each).fields()).orElse(List.of());
    for (Field field : all) {
      if (field.name().equals(name.value())) {
        return field;
      }
    }
    throw PackDecoder.unknown(name, all.stream().map(Field::name).toList());
  }

  private static Field own(Located item) throws BadInputException {
    Located.Members field = item.members(FIELD_KEYS);
    return Field.of(
        PackDecoder.nonBlank(field.require("name")),
        PackDecoder.choice(field.require("type"), FieldType.class),
        LayerDecoder.sizeOr(field.get("length")),
        LayerDecoder.sizeOr(field.get("decimals")));
  }

  private static Feature feature(Located item, LayerSchema schema, int position)
      throws BadInputException {
    Located.Members feature = item.members(FEATURE_KEYS);
    Optional<Located> id = feature.get("id");
    long fid = id.isEmpty() ? position : RuleDecoder.whole(id.get());
    Optional<Located> wkt = feature.get("wkt");
    Object[] values = new Object[schema.fields().size()];
    if (feature.get("values").isPresent()) {
      Map<String, Located> given = feature.require("values").members();
      for (Map.Entry<String, Located> each : given.entrySet()) {
        int at = schema.indexOf(each.getKey());
        if (at < 0) {
          String known = String.join(", ", schema.fields().stream().map(Field::name).toList());
          throw each.getValue()
              .wrong(
                  "图层 " + schema.name() + " 没有字段“" + each.getKey() + "”，可用的有：" + known,
                  "layer "
                      + schema.name()
                      + " has no field \""
                      + each.getKey()
                      + "\"; it has "
                      + known);
        }
        values[at] = value(each.getValue(), schema.fields().get(at).type());
      }
    }
    return new Feature(
        new FeatureRef(schema.name(), fid),
        wkt.isPresent() ? Optional.of(shape(wkt.get())) : Optional.empty(),
        Arrays.asList(values));
  }

  private static Geometry shape(Located wkt) throws BadInputException {
    try {
      return new WKTReader(PackedXY.FACTORY).read(wkt.text());
    } catch (ParseException | IllegalArgumentException e) {
      throw wkt.wrong("图形的 WKT 写法有误：" + e.getMessage(), "not WKT: " + e.getMessage());
    }
  }

  /** A value as layers hold it; {@code null} is SQL NULL. */
  private static Object value(Located given, FieldType type) throws BadInputException {
    if (given.value() == Located.NULL) {
      return null;
    }
    return switch (type) {
      case TEXT, DATETIME -> given.text();
      case INTEGER -> RuleDecoder.whole(given);
      case REAL -> given.number().doubleValue();
      case BOOLEAN -> given.flag();
      case DATE -> PackDecoder.day(given);
      case BLOB -> throw given.wrong("例子中不能写二进制内容，请写 null", "examples hold no blobs; write null");
    };
  }
}
