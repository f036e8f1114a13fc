package org.landcheck.io.geojson;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.landcheck.io.text.TextEncoding;

/**
 * Tells GeoJSON from other JSON by the first members of a text, in whatever order they come: a type
 * of GeoJSON, or what only GeoJSON has.
 */
final class Glance {
  private Glance() {}

  /**
   * @param head the first bytes of a file
   */
  static boolean isGeoJson(byte[] head) {
    int start = 0;
    while (start < head.length && isSpace(head[start])) {
      start++;
    }
    boolean wide =
        head.length > 1 && (head[0] == -1 && head[1] == -2 || head[0] == -2 && head[1] == -1);
    if (!wide && (start == head.length || head[start] != '{')) {
      return false;
    }
    boolean utf8 = TextEncoding.isUtf8(head, 0, head.length);
    Charset charset =
        wide ? StandardCharsets.UTF_16 : utf8 ? StandardCharsets.UTF_8 : TextEncoding.GBK;
    int from = wide ? 0 : start;
    try (JsonParser json =
        GeoJsonFormat.JSON.createParser(
            new InputStreamReader(
                new ByteArrayInputStream(head, from, head.length - from), charset))) {
      return json.nextToken() == JsonToken.START_OBJECT && hasSign(json);
    } catch (IOException e) {
      // cut off before a sign was found, or no JSON
      return false;
    }
  }

  private static boolean hasSign(JsonParser json) throws IOException {
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String name = json.currentName();
      JsonToken value = json.nextToken();
      switch (name) {
        case "type" -> {
          String type = value == JsonToken.VALUE_STRING ? json.getText() : "";
          return type.equals("FeatureCollection")
              || type.equals("Feature")
              || ShapeMaker.isType(type);
        }
        case "features" -> {
          if (value == JsonToken.START_ARRAY && json.nextToken() == JsonToken.START_OBJECT) {
            return isFeature(json);
          }
          return false;
        }
        case "geometry" -> {
          if (value == JsonToken.START_OBJECT) {
            return hasSign(json);
          }
        }
        case "coordinates" -> {
          return value == JsonToken.START_ARRAY;
        }
        default -> json.skipChildren();
      }
    }
    return false;
  }

  /** Whether the first element of a list is a feature; another dialect has other members. */
  private static boolean isFeature(JsonParser json) throws IOException {
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String name = json.currentName();
      JsonToken value = json.nextToken();
      if (name.equals("type")) {
        return value == JsonToken.VALUE_STRING && json.getText().equals("Feature");
      }
      if (name.equals("properties")) {
        return true;
      }
      if (name.equals("geometry") && value == JsonToken.START_OBJECT) {
        return hasSign(json);
      }
      json.skipChildren();
    }
    return false;
  }

  /** Space, a record separator, or a byte of the mark of UTF-8. */
  private static boolean isSpace(byte b) {
    return b == ' '
        || b == '\n'
        || b == '\r'
        || b == '\t'
        || b == 0x1E
        || b == (byte) 0xEF
        || b == (byte) 0xBB
        || b == (byte) 0xBF;
  }
}
