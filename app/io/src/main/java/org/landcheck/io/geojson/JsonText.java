package org.landcheck.io.geojson;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Texts of JSON as well-formed UTF-8. */
final class JsonText {
  private static final JsonFactory JSON = new JsonFactory();
  private static final char REPLACEMENT = '\uFFFD';
  private static final byte[] TRUE = {'t', 'r', 'u', 'e'};
  private static final byte[] FALSE = {'f', 'a', 'l', 's', 'e'};

  private JsonText() {}

  static byte[] truth(boolean value) {
    return value ? TRUE : FALSE;
  }

  /** The text of the token the parser stands at. */
  static byte[] utf8(JsonParser json) throws IOException {
    char[] chars = json.getTextCharacters();
    int from = json.getTextOffset();
    int length = json.getTextLength();
    byte[] bytes = new byte[length];
    for (int i = 0; i < length; i++) {
      char c = chars[from + i];
      if (c >= 0x80) {
        return whole(new String(chars, from, length)).getBytes(StandardCharsets.UTF_8);
      }
      bytes[i] = (byte) c;
    }
    return bytes;
  }

  /** The text with half characters, which only an escape can make, replaced. */
  static String whole(String text) {
    StringBuilder mended = null;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!Character.isSurrogate(c)) {
        continue;
      }
      boolean pair =
          Character.isHighSurrogate(c)
              && i + 1 < text.length()
              && Character.isLowSurrogate(text.charAt(i + 1));
      if (pair) {
        i++;
      } else {
        mended = mended == null ? new StringBuilder(text) : mended;
        mended.setCharAt(i, REPLACEMENT);
      }
    }
    return mended == null ? text : mended.toString();
  }

  /** The value the parser stands at as JSON without spaces; the parser is moved to its end. */
  static byte[] nested(JsonParser json) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator copy = JSON.createGenerator(bytes)) {
      int depth = 0;
      while (true) {
        JsonToken token = json.currentToken();
        switch (token) {
          // as they are written, since numbers have more digits there than they hold
          case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> copy.writeNumber(json.getText());
          case VALUE_STRING -> copy.writeString(whole(json.getText()));
          case FIELD_NAME -> copy.writeFieldName(whole(json.currentName()));
          default -> copy.copyCurrentEvent(json);
        }
        depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
        if (depth == 0) {
          break;
        }
        json.nextToken();
      }
    }
    return bytes.toByteArray();
  }

  /** Whether a text has the form {@code 2026-11-01}. */
  static boolean isDate(byte[] text) {
    return text.length == 10 && isDigits(text, 0, 4, '-', 2, '-', 2);
  }

  /**
   * Whether a text has the form {@code 2026-11-01T08:30:00}, with or without fractions and zone.
   */
  static boolean isTime(byte[] text) {
    return text.length >= 19
        && text.length <= 35
        && text[10] == 'T'
        && isDigits(text, 0, 4, '-', 2, '-', 2)
        && isDigits(text, 11, 2, ':', 2, ':', 2)
        && new String(text, 19, text.length - 19, StandardCharsets.US_ASCII)
            .matches("(\\.\\d{1,9})?(Z|[+-]\\d\\d:\\d\\d)?");
  }

  /** Whether groups of digits follow each other with a separator between. */
  private static boolean isDigits(
      byte[] text, int from, int first, char mark, int second, char next, int third) {
    int at = from + first;
    int then = at + 1 + second;
    boolean marked = text[at] == mark && text[then] == next;
    for (int i = from; marked && i <= then + third; i++) {
      marked = i == at || i == then || text[i] >= '0' && text[i] <= '9';
    }
    return marked;
  }
}
