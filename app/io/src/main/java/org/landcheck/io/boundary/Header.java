package org.landcheck.io.boundary;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.landcheck.api.LocalText;

/**
 * What stands under {@code [属性描述]}.
 *
 * <p>Of the parameters between coordinate systems, which are secret, and of items nobody knows,
 * only that they are there is kept, never what they say.
 */
final class Header {
  /** Items that become fields, by the name of the field. */
  static final List<String> FIELDS = List.of("ZBX", "JDFD", "DH", "JLDW", "JD", "SCDW", "SCRQ");

  private static final String PARAMETERS = "转换参数";

  /** Items by their words; the first of several is what lineage calls it. */
  private static final Map<String, String> ITEMS =
      Map.ofEntries(
          Map.entry("坐标系", "ZBX"),
          Map.entry("坐标系统", "ZBX"),
          Map.entry("几度分带", "JDFD"),
          Map.entry("分带", "JDFD"),
          Map.entry("带号", "DH"),
          Map.entry("计量单位", "JLDW"),
          Map.entry("精度", "JD"),
          Map.entry("数据产生单位", "SCDW"),
          Map.entry("数据生产单位", "SCDW"),
          Map.entry("数据产生日期", "SCRQ"),
          Map.entry("数据生产日期", "SCRQ"),
          Map.entry("格式版本号", "版本"),
          Map.entry("投影类型", "投影"));

  private static final Pattern ITEM = Pattern.compile("([^=＝]{1,40})[=＝](.*)");

  /** Longer values are cut: they are kept once a parcel. */
  private static final int LONGEST = 200;

  private static final int MOST_UNKNOWN = 20;

  private final Map<String, String> values = new LinkedHashMap<>();
  private final Map<String, String> words = new LinkedHashMap<>();
  private final Set<String> unknown = new TreeSet<>();
  private boolean parameters;

  /** Takes a line {@code name=value}; false if it is none. */
  boolean take(String line) {
    Matcher item = ITEM.matcher(line.strip());
    if (!item.matches()) {
      return false;
    }
    String word = Row.plain(item.group(1)).replaceAll("\\s", "");
    String value = item.group(2).strip();
    if (word.equals(PARAMETERS)) {
      parameters |= Row.plain(value).matches(".*[1-9].*");
    } else if (ITEMS.containsKey(word)) {
      String kept = value.length() > LONGEST ? cut(value) : value;
      if (!kept.isEmpty()) {
        values.put(ITEMS.get(word), kept);
        words.put(word, kept);
      }
    } else if (unknown.size() < MOST_UNKNOWN) {
      // Digits might be a value that somebody wrote before the sign.
      unknown.add(word.replaceAll("[0-9]", "#"));
    }
    return true;
  }

  /** Never in the middle of a character. */
  private static String cut(String value) {
    int end = Character.isHighSurrogate(value.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
    return value.substring(0, end) + "…";
  }

  /** Whether a line is one of the known items, so that it may stand without its section. */
  static boolean isItem(String line) {
    Matcher item = ITEM.matcher(line.strip());
    if (!item.matches()) {
      return false;
    }
    String word = Row.plain(item.group(1)).replaceAll("\\s", "");
    return ITEMS.containsKey(word) || word.equals(PARAMETERS);
  }

  /** A declared value by its field, empty if it is not said. */
  String value(String field) {
    return values.getOrDefault(field, "");
  }

  /** Everything declared, in one line. */
  LocalText said() {
    StringBuilder said = new StringBuilder();
    words.forEach((word, value) -> said.append("，").append(word).append('=').append(value));
    if (said.length() == 0) {
      return new LocalText("没有属性描述", "no header");
    }
    return LocalText.same(said.substring(1));
  }

  /** Whether parameters between coordinate systems are given. */
  boolean hasParameters() {
    return parameters;
  }

  /** Words of items that nobody knows. */
  Set<String> unknown() {
    return unknown;
  }
}
