package org.landcheck.core.pack;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * JSON as people lay it out: what is short stands in one line, everything else with a line for each
 * member.
 */
final class JsonLayout {
  /** Longest line that a value is put into as a whole. */
  private static final int WIDTH = 110;

  private JsonLayout() {}

  /**
   * @param value map, list, text, number or flag
   * @param indent blanks before the line the value begins in
   */
  static String of(Object value, String indent, String newLine) {
    String flat = flat(value);
    boolean fits = indent.length() + flat.length() <= WIDTH;
    if (fits || !(value instanceof Map || value instanceof List) || words(value)) {
      return flat;
    }
    String inner = indent + "  ";
    if (value instanceof Map<?, ?> map) {
      return lines(
          "{",
          map.entrySet().stream(),
          "}",
          indent,
          newLine,
          member -> {
            return quoted(String.valueOf(member.getKey()))
                + ": "
                + of(member.getValue(), inner, newLine);
          });
    }
    return lines(
        "[",
        ((List<?>) value).stream(),
        "]",
        indent,
        newLine,
        item -> {
          return of(item, inner, newLine);
        });
  }

  /** A text in two languages stays in one line however long it is. */
  private static boolean words(Object value) {
    return value instanceof Map<?, ?> map
        && map.size() == 2
        && map.containsKey("zh")
        && map.containsKey("en");
  }

  private static <T> String lines(
      String open,
      Stream<T> items,
      String close,
      String indent,
      String newLine,
      Function<T, String> write) {
    String gap = newLine + indent + "  ";
    return items
        .map(write)
        .collect(Collectors.joining("," + gap, open + gap, newLine + indent + close));
  }

  private static String flat(Object value) {
    if (value instanceof Map<?, ?> map) {
      return map.entrySet().stream()
          .map(member -> quoted(String.valueOf(member.getKey())) + ": " + flat(member.getValue()))
          .collect(Collectors.joining(", ", "{", "}"));
    }
    if (value instanceof List<?> list) {
      return list.stream().map(JsonLayout::flat).collect(Collectors.joining(", ", "[", "]"));
    }
    if (value instanceof Double number) {
      BigDecimal exact = new BigDecimal(Double.toString(number));
      return exact.signum() == 0 ? "0" : exact.stripTrailingZeros().toPlainString();
    }
    return value instanceof String words ? quoted(words) : String.valueOf(value);
  }

  static String quoted(String text) {
    return '"' + String.valueOf(JsonStringEncoder.getInstance().quoteAsString(text)) + '"';
  }
}
