package org.landcheck.io.geojson;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.landcheck.api.BadInputException;
import org.landcheck.api.LocalText;

/**
 * Goes through a GeoJSON text once: a collection of features, a feature or a geometry, or any
 * number of them one after another. Members come in any order.
 */
final class DocumentReader {
  private static final int MOST_NAMED = 8;

  private final JsonParser json;
  private final Rows rows;
  private final GeometryReader geometry = new GeometryReader();
  private final CrsMember crs = new CrsMember();
  private final Set<String> foreign = new TreeSet<>();
  private Optional<String> name = Optional.empty();
  private long documents;
  private long repeated;
  private long untyped;

  // of the object that is being read
  private String type;
  private boolean collection;

  DocumentReader(JsonParser json, Rows rows) {
    this.json = json;
    this.rows = rows;
  }

  /**
   * Reads everything.
   *
   * @throws BadInputException if the text is JSON of another kind
   */
  void read() throws IOException, BadInputException {
    while (json.nextToken() != null) {
      if (json.currentToken() != JsonToken.START_OBJECT) {
        throw refused("这里不是 GeoJSON 对象", "no GeoJSON object here");
      }
      documents++;
      Place place = Place.of(json.currentTokenLocation());
      object(true);
      if (collection) {
        if (!type.equals("FeatureCollection")) {
          throw refused(
              "不是 GeoJSON：类型是“" + shown() + "”，应为 FeatureCollection。ArcGIS 的 JSON 请导出为 GeoJSON",
              "no GeoJSON: its type is '"
                  + shown()
                  + "', not FeatureCollection; export Esri JSON as GeoJSON");
        }
      } else if (isFeature()) {
        endRow();
      } else if (documents == 1 && !type.equals("FeatureCollection")) {
        throw refused(
            "不是 GeoJSON：类型是“" + shown() + "”。请导出为 GeoJSON",
            "no GeoJSON: its type is '" + shown() + "'; export it as GeoJSON");
      } else if (!type.equals("FeatureCollection")) {
        notAFeature(place);
      }
      clear();
    }
    if (documents == 0) {
      throw new BadInputException(
          new LocalText("是空文件，没有任何内容。请重新复制或导出", "is empty; copy or export it again"));
    }
  }

  private boolean isFeature() {
    return type.equals("Feature") || ShapeMaker.isType(type);
  }

  private String shown() {
    return type.length() > 40 ? type.substring(0, 40) : type;
  }

  private BadInputException refused(String zh, String en) {
    return new BadInputException(Place.of(json.currentTokenLocation()).says(new LocalText(zh, en)));
  }

  /** Reads the members of an object up to its end. */
  private void object(boolean root) throws IOException, BadInputException {
    clear();
    while (json.nextToken() != JsonToken.END_OBJECT) {
      String member = json.currentName();
      JsonToken value = json.nextToken();
      switch (member) {
        case "type" -> {
          repeated += type.isEmpty() ? 0 : 1;
          type = value == JsonToken.VALUE_STRING ? json.getText() : "";
        }
        case "geometry" -> own(member, () -> geometry.read(json));
        case "properties" -> own(member, () -> rows.properties.read(json, rows.size()));
        case "id" -> own(member, () -> rows.ids.read(json, rows.size()));
        case "coordinates", "geometries" -> own(member, () -> geometry.member(member, json));
        case "crs" -> crs.read(json);
        case "bbox" -> {}
        case "features" -> {
          if (root && value == JsonToken.START_ARRAY) {
            features();
          } else {
            foreign(member);
          }
        }
        case "name" -> {
          if (root && value == JsonToken.VALUE_STRING) {
            name = name.isPresent() ? name : Optional.of(JsonText.whole(json.getText()));
          } else {
            foreign(member);
          }
        }
        default -> foreign(member);
      }
      json.skipChildren();
    }
  }

  private interface Reading {
    void read() throws IOException, BadInputException;
  }

  /** Reads a member that belongs to a feature; beside features it means nothing. */
  private void own(String member, Reading reading) throws IOException, BadInputException {
    if (collection) {
      foreign(member);
    } else {
      reading.read();
    }
  }

  private void foreign(String member) {
    if (foreign.size() < MOST_NAMED) {
      foreign.add(member.length() > 40 ? member.substring(0, 40) : member);
    }
  }

  private void features() throws IOException, BadInputException {
    repeated += collection ? 1 : 0;
    String outer = type;
    clear();
    while (json.nextToken() != JsonToken.END_ARRAY) {
      Place place = Place.of(json.currentTokenLocation());
      if (json.currentToken() != JsonToken.START_OBJECT) {
        json.skipChildren();
        clear();
        notAFeature(place);
        continue;
      }
      object(false);
      if (type.isEmpty()) {
        untyped++;
        endRow();
      } else if (isFeature()) {
        endRow();
      } else {
        notAFeature(place);
      }
    }
    clear();
    collection = true;
    type = outer;
  }

  private void endRow() throws BadInputException {
    if (ShapeMaker.isType(type)) {
      geometry.type(type);
    }
    rows.end(geometry, json);
    clear();
  }

  private void notAFeature(Place place) throws BadInputException {
    rows.unreadable(
        place.says(
            new LocalText("不是要素（类型“" + shown() + "”）", "no feature (type '" + shown() + "')")),
        json);
    clear();
  }

  private void clear() {
    rows.clear();
    geometry.clear();
    type = "";
    collection = false;
  }

  /** The name of the layer, if the text gives one. */
  Optional<String> name() {
    return name;
  }

  /** What the text says of its coordinate system. */
  CrsMember crs() {
    return crs;
  }

  /** Whether there are coordinates that no longitude and latitude can have. */
  boolean isBeyondDegrees() {
    return geometry.isBeyondDegrees();
  }

  /** Notes about what was met. */
  void notes(List<LocalText> lineage) {
    if (documents > 1) {
      lineage.add(
          new LocalText(
              "文件由 " + documents + " 个 GeoJSON 对象依次组成（GeoJSON lines）",
              documents + " GeoJSON texts one after another (GeoJSON lines)"));
    }
    if (!foreign.isEmpty()) {
      String names = String.join(", ", foreign) + (foreign.size() < MOST_NAMED ? "" : " …");
      lineage.add(
          new LocalText(
              "标准之外的成员未读取：" + names, "members beside the standard were left out: " + names));
    }
    long twice = repeated + geometry.repeated() + rows.properties.repeated() + rows.ids.repeated();
    note(lineage, twice, " 处成员重复出现，取最后一个值", " members come twice; the last value holds");
    note(lineage, untyped, " 个要素没有写类型，按要素读取", " features do not name their type");
    note(
        lineage,
        geometry.longer(),
        " 个点多于三个数，第四个起未读取",
        " positions have more than three numbers; those after the third were left out");
  }

  private static void note(List<LocalText> lineage, long count, String zh, String en) {
    if (count > 0) {
      lineage.add(new LocalText("有 " + count + zh, count + en));
    }
  }
}
