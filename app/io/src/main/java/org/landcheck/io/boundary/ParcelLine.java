package org.landcheck.io.boundary;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The line before the points of a parcel: what is declared of it. */
final class ParcelLine {
  /** More than any template has. */
  private static final int MOST = 64;

  private static final Set<String> KINDS = Set.of("面", "线", "点");
  private static final Set<Integer> KIND_PLACES = Set.of(3, 4, 6);
  private static final int FEWEST = 7;

  private static final Pattern NARROW = Pattern.compile("[,\\t]");
  private static final Pattern WIDE = Pattern.compile("[,，\\t]");

  private ParcelLine() {}

  /**
   * Columns of a parcel's line without the {@code @} at its end; empty if the line is of another
   * kind. A line without {@code @} counts if it says 面, 线 or 点 where those lines do.
   */
  static Optional<List<String>> columns(String line) {
    String text = line.strip();
    boolean list = text.startsWith("【") || text.startsWith("[");
    if (list || text.indexOf('=') >= 0 && !endsWithAt(text)) {
      return Optional.empty();
    }
    List<String> columns = cut(text, false);
    if (!isUsual(columns)) {
      // A full-width comma may be part of a name, or stand for a comma.
      List<String> finer = cut(text, true);
      columns = isUsual(finer) || columns.size() < 3 ? finer : columns;
    }
    return endsWithAt(text) && columns.size() > 1 || isUsual(columns)
        ? Optional.of(columns)
        : Optional.empty();
  }

  /** The names in a line {@code 【点数,面积,…,@】}; empty if it is none. */
  static Optional<List<String>> names(String line) {
    String text = line.strip();
    boolean list = text.startsWith("【") && text.endsWith("】");
    if (!list && !(text.startsWith("[") && text.endsWith("]"))) {
      return Optional.empty();
    }
    List<String> names = cut(text.substring(1, text.length() - 1), true);
    return names.size() >= FEWEST ? Optional.of(names) : Optional.empty();
  }

  /** Values by field, in the order of the columns; empty columns have none. */
  static Map<String, String> values(List<String> columns, Optional<List<String>> names) {
    List<String> layout = names.orElseGet(() -> Attributes.guessed(columns.size(), kind(columns)));
    Map<String, String> values = new LinkedHashMap<>();
    for (int i = 0; i < columns.size(); i++) {
      String value = columns.get(i);
      String field = i < layout.size() ? layout.get(i) : Attributes.REST;
      if (!value.isEmpty()) {
        values.merge(field, value, (first, second) -> first + "," + second);
      }
    }
    return values;
  }

  private static boolean endsWithAt(String text) {
    int end = text.length();
    while (end > 0
        && (text.charAt(end - 1) <= ' ' || ",，\u3000".indexOf(text.charAt(end - 1)) >= 0)) {
      end--;
    }
    return isAt(text.substring(0, end));
  }

  private static boolean isAt(String text) {
    return text.endsWith("@") || text.endsWith("＠");
  }

  private static boolean isUsual(List<String> columns) {
    return columns.size() >= FEWEST - 1 && KIND_PLACES.contains(kind(columns));
  }

  private static int kind(List<String> columns) {
    for (int i = 0; i < columns.size(); i++) {
      if (KINDS.contains(columns.get(i))) {
        return i;
      }
    }
    return -1;
  }

  private static List<String> cut(String text, boolean wideCommas) {
    String[] parts = (wideCommas ? WIDE : NARROW).split(text, MOST);
    List<String> columns = new ArrayList<>(Arrays.asList(parts));
    columns.replaceAll(String::strip);
    int at = columns.size() - 1;
    while (at >= 0 && columns.get(at).isEmpty()) {
      at--;
    }
    if (at >= 0 && isAt(columns.get(at))) {
      String last = columns.get(at);
      columns.subList(at, columns.size()).clear();
      if (last.length() > 1) {
        columns.add(last.substring(0, last.length() - 1).strip());
      }
    }
    return columns;
  }
}
