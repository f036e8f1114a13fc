package org.landcheck.api.example;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.landcheck.api.ArrayLayer;
import org.landcheck.api.Crs;
import org.landcheck.api.Feature;
import org.landcheck.api.FeatureRef;
import org.landcheck.api.Field;
import org.landcheck.api.FieldType;
import org.landcheck.api.GeometryType;
import org.landcheck.api.Layer;
import org.landcheck.api.LayerSchema;
import org.landcheck.api.PackedXY;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/** A layer of an example while its lines are read. */
final class ExampleLayer {
  private static final Pattern ESCAPE = Pattern.compile("\\\\u(\\p{XDigit}{4})");
  private static final Pattern FEATURE = Pattern.compile("(?:(\\d+):\\s*)?([A-Z].*?)(?:\\|(.*))?");
  private static final int FIRST_THREE_DEGREES = 4513;

  private final String name;
  private final List<Field> fields = new ArrayList<>();
  private final List<Feature> features = new ArrayList<>();
  private Crs crs = ExampleCrs.USUAL;
  private GeometryType type = GeometryType.POLYGON;
  private Optional<String> key = Optional.empty();

  private ExampleLayer(String name) {
    this.name = name;
  }

  static ExampleLayer parse(String text) {
    String[] words = text.split("\\s+");
    ExampleLayer layer = new ExampleLayer(words[0]);
    for (String word : Arrays.asList(words).subList(1, words.length)) {
      String value = word.substring(word.indexOf('=') + 1);
      switch (word.substring(0, Math.max(0, word.indexOf('=')))) {
        case "crs" -> layer.crs = crs(value);
        case "type" -> layer.type = GeometryType.valueOf(value);
        case "key" -> layer.key = Optional.of(value);
        case "fields" ->
            Arrays.stream(value.split(",")).map(ExampleLayer::field).forEach(layer.fields::add);
        default -> throw new IllegalArgumentException("layer line: " + word);
      }
    }
    return layer;
  }

  private static Crs crs(String name) {
    if (name.equals("degrees")) {
      return ExampleCrs.degrees();
    }
    if (!name.equals("none") && Integer.parseInt(name) < FIRST_THREE_DEGREES) {
      return ExampleCrs.sixDegree(Integer.parseInt(name));
    }
    return ExampleCrs.of(name.equals("none") ? name : "EPSG:" + name).orElseThrow();
  }

  /** {@code NAME=ALIAS:TYPE:LENGTH:DECIMALS}, of which all but the name may be left out. */
  static Field field(String text) {
    String[] parts = text.split(":");
    String[] names = parts[0].split("=", 2);
    FieldType type = parts.length > 1 ? FieldType.valueOf(parts[1]) : FieldType.TEXT;
    int length = parts.length > 2 ? Integer.parseInt(parts[2]) : 0;
    int decimals = parts.length > 3 ? Integer.parseInt(parts[3]) : 0;
    return Field.of(names[0], type, length, decimals).aliased(names.length > 1 ? names[1] : "");
  }

  void row(String line) {
    Matcher parts = FEATURE.matcher(line);
    if (!parts.matches()) {
      throw new IllegalArgumentException("not a feature: " + line);
    }
    List<Object> values = new ArrayList<>();
    if (parts.group(3) != null) {
      for (String text : parts.group(3).split(",", -1)) {
        values.add(value(unescaped(text.strip()), fields.get(values.size()).type()));
      }
    }
    while (values.size() < fields.size()) {
      values.add(null);
    }
    long fid = parts.group(1) == null ? features.size() + 1 : Long.parseLong(parts.group(1));
    String wkt = parts.group(2).strip();
    Optional<Geometry> shape = wkt.equals("NULL") ? Optional.empty() : Optional.of(shape(wkt));
    features.add(new Feature(new FeatureRef(name, fid), shape, values));
  }

  /** A value as layers hold it; {@code null} is SQL NULL. */
  private static Object value(String text, FieldType type) {
    if (text.equals("NULL")) {
      return null;
    }
    return switch (type) {
      case INTEGER -> (Object) Long.valueOf(text);
      case REAL -> Double.valueOf(text);
      case BOOLEAN -> Boolean.valueOf(text);
      case DATE -> LocalDate.parse(text);
      default -> text;
    };
  }

  private static Geometry shape(String wkt) {
    try {
      return new WKTReader(PackedXY.FACTORY).read(wkt);
    } catch (ParseException e) {
      throw new IllegalArgumentException(wkt, e);
    }
  }

  private static String unescaped(String text) {
    return ESCAPE
        .matcher(text)
        .replaceAll(
            found ->
                Matcher.quoteReplacement(
                    Character.toString((char) Integer.parseInt(found.group(1), 16))));
  }

  Layer build() {
    return ArrayLayer.of(new LayerSchema(name, type, fields, key), crs, features);
  }
}
