package org.landcheck.io.geojson;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Base64;
import java.util.List;
import org.landcheck.api.BadInputException;
import org.landcheck.api.Field;
import org.landcheck.api.Layer;
import org.landcheck.api.LocalText;
import org.landcheck.io.shape.UnreadableShapeException;
import org.locationtech.jts.geom.Geometry;

/** Writes the rows of a layer as features, each by itself. */
final class FeatureEncoder {
  private final Layer layer;
  private final JsonGenerator json;
  private final PlainNumber numbers = new PlainNumber();
  private final GeometryEncoder geometries;

  FeatureEncoder(Layer layer, JsonGenerator json) {
    this.layer = layer;
    this.json = json;
    this.geometries = new GeometryEncoder(json);
  }

  /**
   * @throws BadInputException if the shape cannot be written in the format
   */
  void write(int row) throws IOException, BadInputException {
    json.writeStartObject();
    json.writeStringField("type", "Feature");
    json.writeNumberField("id", layer.fid(row));
    json.writeObjectFieldStart("properties");
    List<Field> fields = layer.schema().fields();
    for (int i = 0; i < fields.size(); i++) {
      json.writeFieldName(fields.get(i).name());
      value(layer.value(row, i));
    }
    json.writeEndObject();
    json.writeFieldName("geometry");
    Geometry geometry = layer.geometry(row);
    if (geometry == Layer.NO_GEOMETRY) {
      json.writeNull();
    } else {
      geometry(geometry, row);
    }
    json.writeEndObject();
  }

  private void geometry(Geometry geometry, int row) throws IOException, BadInputException {
    try {
      geometries.write(geometry);
    } catch (UnreadableShapeException e) {
      throw new BadInputException(
          new LocalText(
              "要素 " + layer.ref(row) + " " + e.reason().zh() + "，GeoJSON 无法表示。请先修正，或存为 GeoPackage",
              layer.ref(row)
                  + " "
                  + e.reason().en()
                  + ", which GeoJSON cannot say; mend it, or save as GeoPackage"));
    }
  }

  private void value(Object value) throws IOException {
    if (value == null || value instanceof Double number && !Double.isFinite(number)) {
      json.writeNull();
    } else if (value instanceof Double number) {
      json.writeNumber(numbers.of(number));
    } else if (value instanceof Long number) {
      json.writeNumber(number);
    } else if (value instanceof Boolean truth) {
      json.writeBoolean(truth);
    } else if (value instanceof byte[] bytes) {
      json.writeString(Base64.getEncoder().encodeToString(bytes));
    } else {
      json.writeString(value.toString());
    }
  }

  /** Whether any coordinate so far cannot be a longitude or latitude. */
  boolean isBeyondDegrees() {
    return geometries.isBeyondDegrees();
  }
}
