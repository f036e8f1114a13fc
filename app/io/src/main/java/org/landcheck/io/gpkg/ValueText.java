package org.landcheck.io.gpkg;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.StringWriter;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.landcheck.api.Field;
import org.landcheck.io.table.Decimals;

/**
 * Attribute values of one feature as a JSON array that people can read and that is exact: decimal
 * numbers read back bit for bit, with NaN, Inf, -Inf and -0.0 as texts, bytes in Base64.
 */
final class ValueText {
  private static final JsonFactory JSON = new JsonFactory();
  private static final String NEGATIVE_ZERO = "-0.0";

  private ValueText() {}

  static String write(List<Object> values) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(text)) {
      json.writeStartArray();
      for (Object value : values) {
        write(json, value);
      }
      json.writeEndArray();
    } catch (IOException e) {
      throw new IllegalStateException("writing to memory failed", e);
    }
    return text.toString();
  }

  private static void write(JsonGenerator json, Object value) throws IOException {
    if (value == null) {
      json.writeNull();
    } else if (value instanceof Boolean truth) {
      json.writeBoolean(truth);
    } else if (value instanceof Long number) {
      json.writeNumber(number);
    } else if (value instanceof Double number) {
      decimal(json, number);
    } else if (value instanceof byte[] bytes) {
      json.writeString(Base64.getEncoder().encodeToString(bytes));
    } else {
      json.writeString(value.toString());
    }
  }

  private static void decimal(JsonGenerator json, double number) throws IOException {
    boolean negativeZero = number == 0 && 1 / number < 0;
    if (Double.isFinite(number) && !negativeZero) {
      json.writeNumber(Decimals.shortest(number).toString());
    } else {
      json.writeString(negativeZero ? NEGATIVE_ZERO : Decimals.text(number));
    }
  }

  /**
   * @param fields say of what type each value is
   * @throws IOException if the text is not of those fields
   */
  static List<Object> read(String text, List<Field> fields) throws IOException {
    List<Object> values = new ArrayList<>();
    try (JsonParser json = JSON.createParser(text)) {
      require(json.nextToken() == JsonToken.START_ARRAY);
      for (Field field : fields) {
        values.add(read(json, field));
      }
      require(json.nextToken() == JsonToken.END_ARRAY);
    } catch (IllegalArgumentException | DateTimeException e) {
      throw new IOException("a value is of the wrong type", e);
    }
    return values;
  }

  private static Object read(JsonParser json, Field field) throws IOException {
    JsonToken token = json.nextToken();
    if (token == JsonToken.VALUE_NULL) {
      return null;
    }
    require(token != null && token.isScalarValue());
    return switch (field.type()) {
      case TEXT, DATETIME -> json.getText();
      case INTEGER -> Long.valueOf(json.getText());
      case REAL -> number(json.getText());
      case BOOLEAN -> token == JsonToken.VALUE_TRUE;
      case DATE -> LocalDate.parse(json.getText());
      case BLOB -> Base64.getDecoder().decode(json.getText());
    };
  }

  private static Double number(String text) {
    return switch (text) {
      case "Inf" -> Double.POSITIVE_INFINITY;
      case "-Inf" -> Double.NEGATIVE_INFINITY;
      default -> Double.valueOf(text);
    };
  }

  private static void require(boolean condition) throws IOException {
    if (!condition) {
      throw new IOException("not an array of values");
    }
  }
}
