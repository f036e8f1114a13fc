package org.landcheck.core.pack;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.landcheck.api.BadInputException;
import org.landcheck.api.LocalText;

/** Reads JSON into values that know their line and column, counted in characters from 1. */
final class LocatedJson {
  private static final JsonFactory FACTORY =
      JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private final String file;
  private final JsonParser parser;

  private LocatedJson(String file, JsonParser parser) {
    this.file = file;
    this.parser = parser;
  }

  static Located parse(String file, String text) throws BadInputException {
    try (JsonParser parser = FACTORY.createParser(text)) {
      LocatedJson reader = new LocatedJson(file, parser);
      if (parser.nextToken() == null) {
        throw Located.at(file, 1, 1, "", "文件是空的", "the file is empty");
      }
      Located root = reader.value("");
      if (parser.nextToken() != null) {
        throw reader.here("").wrong("内容结束后还有多余的文字", "text behind the end of the content");
      }
      return root;
    } catch (JsonProcessingException e) {
      throw syntax(file, e);
    } catch (IOException e) {
      throw new UncheckedIOException("reading from memory", e);
    }
  }

  private static BadInputException syntax(String file, JsonProcessingException e) {
    JsonLocation where = e.getLocation();
    int line = where == null ? 1 : where.getLineNr();
    int column = where == null ? 1 : where.getColumnNr();
    String message = e.getOriginalMessage().lines().findFirst().orElse("");
    boolean twice = message.startsWith("Duplicate");
    return Located.at(
        file,
        line,
        column,
        "",
        twice ? "同一个名称出现了两次" : "JSON 写法有误，请检查这里的引号、逗号和括号",
        twice
            ? "the same key stands here twice"
            : "not JSON; look at the quotes, commas, brackets");
  }

  static String decode(String file, byte[] bytes) throws BadInputException {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw new BadInputException(
          new LocalText(
              "检查方案 " + file + " 不是 UTF-8 编码，请另存为 UTF-8",
              "rule pack " + file + " is not UTF-8; save it as UTF-8"),
          e);
    }
  }

  private Located here(String path) {
    JsonLocation at = parser.currentTokenLocation();
    return new Located(file, at.getLineNr(), at.getColumnNr(), path, Located.NULL);
  }

  private Located value(String path) throws IOException {
    Located here = here(path);
    return new Located(file, here.line(), here.column(), path, content(path));
  }

  private Object content(String path) throws IOException {
    return switch (parser.currentToken()) {
      case START_OBJECT -> object(path);
      case START_ARRAY -> array(path);
      case VALUE_STRING -> parser.getText();
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> parser.getDecimalValue();
      case VALUE_TRUE -> Boolean.TRUE;
      case VALUE_FALSE -> Boolean.FALSE;
      default -> Located.NULL;
    };
  }

  private Map<String, Located> object(String path) throws IOException {
    Map<String, Located> members = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String key = parser.currentName();
      parser.nextToken();
      members.put(key, value(path.isEmpty() ? key : path + "." + key));
    }
    return members;
  }

  private List<Located> array(String path) throws IOException {
    List<Located> items = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      items.add(value(path + "[" + items.size() + "]"));
    }
    return items;
  }
}
