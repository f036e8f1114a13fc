package org.landcheck.sample.variant;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.landcheck.api.ArrayDataset;
import org.landcheck.api.ArrayLayer;
import org.landcheck.api.Crs;
import org.landcheck.api.Dataset;
import org.landcheck.api.Feature;
import org.landcheck.api.Field;
import org.landcheck.api.FieldType;
import org.landcheck.api.GeometryType;
import org.landcheck.api.Layer;
import org.landcheck.api.LayerSchema;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.Geometry;

/** Data with one thing changed throughout; what they are made of stays as it is. */
final class Reworked {
  private static final int IDENTITY = 18;

  private Reworked() {}

  private static Dataset layers(Dataset data, UnaryOperator<Layer> change) {
    return ArrayDataset.of(data.layers().stream().map(change).toArray(Layer[]::new));
  }

  private static Dataset layer(Dataset data, String name, UnaryOperator<Layer> change) {
    return layers(data, layer -> layer.name().equals(name) ? change.apply(layer) : layer);
  }

  private static Layer features(Layer layer, Crs crs, UnaryOperator<Feature> change) {
    List<Feature> features = new ArrayList<>();
    for (int row = 0; row < layer.size(); row++) {
      features.add(change.apply(layer.feature(row)));
    }
    return ArrayLayer.of(layer.schema(), crs, features);
  }

  /** Declared to be in another system; coordinates stay. */
  static Dataset declared(Dataset data, Crs crs) {
    return layers(
        data,
        layer ->
            layer.schema().geometryType() == GeometryType.NONE
                ? layer
                : features(layer, crs, feature -> feature));
  }

  static Dataset without(Dataset data, String layer) {
    return ArrayDataset.of(
        data.layers().stream().filter(l -> !l.name().equals(layer)).toArray(Layer[]::new));
  }

  static Dataset withoutField(Dataset data, String layer, String field) {
    return columns(
        data, layer, (schema, columns) -> columns.remove(Integer.valueOf(schema.indexOf(field))));
  }

  /** With a field in front of all others. */
  static Dataset withFirst(Dataset data, String layer, String field) {
    return columns(
        data,
        layer,
        (schema, columns) -> {
          Integer column = schema.indexOf(field);
          columns.remove(column);
          columns.add(0, column);
        });
  }

  /**
   * With columns left out or in another order.
   *
   * @param change of the list of the columns that are there
   */
  private static Dataset columns(
      Dataset data, String layer, BiConsumer<LayerSchema, List<Integer>> change) {
    return layer(
        data,
        layer,
        each -> {
          List<Integer> columns =
              new ArrayList<>(IntStream.range(0, each.schema().fields().size()).boxed().toList());
          change.accept(each.schema(), columns);
          List<Field> fields = columns.stream().map(each.schema().fields()::get).toList();
          return rows(each, fields, values -> columns.stream().map(values::get).toList());
        });
  }

  /** With a text field behind all others, without values. */
  static Dataset withField(Dataset data, String layer, String field) {
    return layer(
        data,
        layer,
        each -> {
          List<Field> fields = new ArrayList<>(each.schema().fields());
          fields.add(Field.of(field, FieldType.TEXT, 50, 0));
          return rows(
              each,
              fields,
              values -> {
                List<Object> more = new ArrayList<>(values);
                more.add(null);
                return more;
              });
        });
  }

  /** With a text field of another length; values stay. */
  static Dataset resized(Dataset data, String layer, String field, int length) {
    return fields(
        data,
        layer,
        each -> each.name().equals(field) ? Field.of(field, FieldType.TEXT, length, 0) : each);
  }

  /** With other words for fields; values stay. */
  static Dataset aliased(Dataset data, String layer, Map<String, String> aliases) {
    return fields(
        data, layer, each -> each.aliased(aliases.getOrDefault(each.name(), each.alias())));
  }

  /** With a field under another name; values stay. */
  static Dataset called(Dataset data, String layer, String field, String name) {
    return fields(data, layer, each -> each.name().equals(field) ? titled(each, name) : each);
  }

  private static Field titled(Field field, String name) {
    return Field.of(name, field.type(), field.length(), field.decimals());
  }

  private static Dataset fields(Dataset data, String layer, UnaryOperator<Field> change) {
    return layer(
        data,
        layer,
        each -> rows(each, each.schema().fields().stream().map(change).toList(), values -> values));
  }

  private static Layer rows(Layer layer, List<Field> fields, UnaryOperator<List<Object>> change) {
    List<Feature> features = new ArrayList<>();
    for (int row = 0; row < layer.size(); row++) {
      Feature feature = layer.feature(row);
      features.add(new Feature(feature.ref(), feature.geometry(), change.apply(feature.values())));
    }
    return ArrayLayer.of(schema(layer, fields), layer.crs(), features);
  }

  private static LayerSchema schema(Layer layer, List<Field> fields) {
    LayerSchema old = layer.schema();
    return new LayerSchema(old.name(), old.geometryType(), fields, old.keyField());
  }

  /** With the first shape of a layer as its border line. */
  static Dataset firstAsLine(Dataset data, String layer) {
    return layer(
        data,
        layer,
        each ->
            features(
                each,
                each.crs(),
                feature ->
                    feature.ref().equals(each.ref(0))
                        ? feature.withGeometry(each.geometry(0).getBoundary())
                        : feature));
  }

  /**
   * With codes that begin in one way, but for letters before, beginning in another; numbers of
   * identity cards stay, for they end with a check character.
   */
  static Dataset renamed(Dataset data, String from, String to) {
    Pattern begins = Pattern.compile("^([A-Z]*)" + from);
    return layers(
        data,
        layer ->
            features(
                layer,
                layer.crs(),
                feature -> {
                  Feature changed = feature;
                  for (int i = 0; i < feature.values().size(); i++) {
                    if (feature.values().get(i) instanceof String text
                        && text.length() != IDENTITY) {
                      changed = changed.withValue(i, begins.matcher(text).replaceFirst("$1" + to));
                    }
                  }
                  return changed;
                }));
  }

  static Dataset moved(Dataset data, double east, double north) {
    return shapes(data, place -> new Coordinate(place.x + east, place.y + north));
  }

  /** With easting and northing in each other's place. */
  static Dataset swapped(Dataset data) {
    return shapes(data, place -> new Coordinate(place.y, place.x));
  }

  private static Dataset shapes(Dataset data, UnaryOperator<Coordinate> move) {
    return layers(
        data,
        layer ->
            features(
                layer,
                layer.crs(),
                feature ->
                    feature
                        .geometry()
                        .map(shape -> feature.withGeometry(moved(shape, move)))
                        .orElse(feature)));
  }

  private static Geometry moved(Geometry shape, UnaryOperator<Coordinate> move) {
    Geometry copy = shape.copy();
    copy.apply(
        new CoordinateSequenceFilter() {
          @Override
          public void filter(CoordinateSequence places, int i) {
            Coordinate to = move.apply(new Coordinate(places.getX(i), places.getY(i)));
            // to a tenth of a millimetre, as the sample has its coordinates
            places.setOrdinate(i, 0, Math.rint(to.x * 1e4) / 1e4);
            places.setOrdinate(i, 1, Math.rint(to.y * 1e4) / 1e4);
          }

          @Override
          public boolean isDone() {
            return false;
          }

          @Override
          public boolean isGeometryChanged() {
            return true;
          }
        });
    return copy;
  }
}
