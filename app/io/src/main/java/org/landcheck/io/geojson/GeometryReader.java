package org.landcheck.io.geojson;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.landcheck.api.GeometryType;
import org.landcheck.api.Layer;
import org.landcheck.api.LocalText;
import org.landcheck.api.PackedShapesBuilder;
import org.landcheck.api.PackedXY;
import org.landcheck.io.shape.UnreadableShapeException;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;

/**
 * Reads one geometry at a time; its members come in any order, so the shape is made when all are
 * known. For reuse.
 */
final class GeometryReader {
  private static final int DEEPEST = 32;

  private final Coordinates coordinates = new Coordinates();
  private final ShapeMaker maker = new ShapeMaker();
  private final int depth;
  private GeometryReader inner;

  private boolean present;
  private String type = "";
  private boolean placed;
  private List<Geometry> members;
  private LocalText fault;
  private Place place;
  private long repeated;

  GeometryReader() {
    this(0);
  }

  private GeometryReader(int depth) {
    this.depth = depth;
  }

  /** Forgets what was read. */
  void clear() {
    present = false;
    type = "";
    placed = false;
    members = null;
    fault = null;
    place = null;
  }

  /** Takes the geometry the parser stands at, or the null instead of one. */
  void read(JsonParser json) throws IOException {
    repeated += present ? 1 : 0;
    clear();
    if (json.currentToken() == JsonToken.VALUE_NULL) {
      return;
    }
    present = true;
    place = Place.of(json.currentTokenLocation());
    if (json.currentToken() != JsonToken.START_OBJECT) {
      bad("geometry 不是对象", "geometry is no object");
      json.skipChildren();
      return;
    }
    while (json.nextToken() != JsonToken.END_OBJECT) {
      String name = json.currentName();
      json.nextToken();
      if (name.equals("type")) {
        type(json);
      } else if (!member(name, json)) {
        json.skipChildren();
      }
    }
  }

  private void type(JsonParser json) throws IOException {
    repeated += type.isEmpty() ? 0 : 1;
    type = json.currentToken() == JsonToken.VALUE_STRING ? json.getText() : "";
    json.skipChildren();
  }

  /** For a geometry that stands alone: its type. */
  void type(String name) {
    type = name;
  }

  /** Takes a member of a geometry if it is one that makes the shape. */
  boolean member(String name, JsonParser json) throws IOException {
    if (name.equals("coordinates")) {
      begin(json);
      repeated += placed ? 1 : 0;
      coordinates.read(json);
      placed = true;
      return true;
    }
    if (name.equals("geometries")) {
      begin(json);
      repeated += members == null ? 0 : 1;
      members(json);
      return true;
    }
    return false;
  }

  private void begin(JsonParser json) {
    present = true;
    if (place == null) {
      place = Place.of(json.currentTokenLocation());
    }
  }

  private void members(JsonParser json) throws IOException {
    members = new ArrayList<>();
    if (json.currentToken() != JsonToken.START_ARRAY) {
      bad("geometries 不是数组", "geometries are no array");
      json.skipChildren();
      return;
    }
    if (depth == DEEPEST) {
      bad("集合嵌套过深", "collections nested too deeply");
      json.skipChildren();
      return;
    }
    if (inner == null) {
      inner = new GeometryReader(depth + 1);
    }
    while (json.nextToken() != JsonToken.END_ARRAY) {
      inner.clear();
      inner.read(json);
      if (fault != null) {
        continue;
      }
      try {
        if (inner.isPresent()) {
          members.add(inner.make());
        } else {
          bad("集合中有空的成员", "a null within a collection");
        }
      } catch (UnreadableShapeException e) {
        fault = e.reason();
      }
    }
  }

  private void bad(String zh, String en) {
    if (fault == null) {
      fault = place.says(new LocalText(zh, en));
    }
  }

  /** Whether there is anything that should be a shape. */
  boolean isPresent() {
    return present;
  }

  /** What kind of shape the type stands for. */
  GeometryType kind() {
    return ShapeMaker.kind(type);
  }

  /** Gives the shape to a builder as its next row, or throws and gives nothing. */
  void pack(PackedShapesBuilder builder) throws UnreadableShapeException {
    if (!present) {
      builder.add(Layer.NO_GEOMETRY);
      return;
    }
    boolean packed = false;
    if (fault == null && placed && coordinates.fault().isEmpty()) {
      packed = maker.pack(type, coordinates, builder);
    }
    if (!packed) {
      builder.abandon();
      builder.add(make());
    }
  }

  private Geometry make() throws UnreadableShapeException {
    Optional<LocalText> wrong = fault != null ? Optional.of(fault) : coordinates();
    if (wrong.isPresent()) {
      throw new UnreadableShapeException(wrong.get().zh(), wrong.get().en());
    }
    if (type.equals("GeometryCollection")) {
      return new GeometryCollection(members.toArray(new Geometry[0]), PackedXY.FACTORY);
    }
    try {
      return maker.make(type, coordinates);
    } catch (UnreadableShapeException e) {
      LocalText here = place.says(e.reason());
      throw new UnreadableShapeException(here.zh(), here.en());
    }
  }

  private Optional<LocalText> coordinates() {
    if (type.equals("GeometryCollection")) {
      return members == null
          ? Optional.of(place.says(new LocalText("缺少 geometries", "geometries are missing")))
          : Optional.empty();
    }
    return placed
        ? coordinates.fault()
        : Optional.of(place.says(new LocalText("缺少 coordinates", "coordinates are missing")));
  }

  /** How many members came twice so far. */
  long repeated() {
    return repeated + (inner == null ? 0 : inner.repeated());
  }

  long longer() {
    return coordinates.longer() + (inner == null ? 0 : inner.longer());
  }

  boolean isBeyondDegrees() {
    return coordinates.isBeyondDegrees() || inner != null && inner.isBeyondDegrees();
  }
}
