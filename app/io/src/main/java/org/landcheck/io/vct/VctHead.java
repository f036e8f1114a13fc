package org.landcheck.io.vct;

import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.landcheck.api.BadInputException;

/**
 * The keys of a file's head.
 *
 * <p>Two generations are in use. The standard of 2007 ("3.0") has {@code CoordinateSystemType},
 * {@code XYUnit}, {@code ExtentMin}; that of 1999 and the land surveys' "2.0" have {@code Unit},
 * {@code Topo}, {@code MinX}. Which one a file is of shows by its keys: the numbers of versions
 * were used for both.
 */
final class VctHead {
  private final Map<String, String> values;

  private VctHead(Map<String, String> values) {
    this.values = values;
  }

  /** Reads on to {@code HeadEnd}. */
  static VctHead read(VctLines lines, Remarks remarks) throws IOException, BadInputException {
    Map<String, String> values = new HashMap<>();
    long begin = lines.number();
    while (true) {
      if (!lines.next()) {
        throw lines.bad(
            "不完整：第 " + begin + " 行的 HeadBegin 没有对应的 HeadEnd。请重新复制或导出该文件",
            "is cut off: HeadBegin of line " + begin + " has no HeadEnd; copy or export it again");
      }
      if (lines.is("HeadEnd")) {
        return new VctHead(values);
      }
      if (lines.isBegin()) {
        remarks.at(lines.number(), "文件头缺少 HeadEnd", "HeadEnd is missing");
        lines.hold();
        return new VctHead(values);
      }
      String text = lines.text().replace('：', ':');
      int colon = text.indexOf(':');
      if (colon <= 0) {
        remarks.at(lines.number(), "文件头中有无法识别的内容", "this is no key of a head");
        continue;
      }
      String key = text.substring(0, colon).strip().toLowerCase(Locale.ROOT);
      // in the value the wide colon stays as it was
      String value = lines.text().substring(colon + 1).strip();
      if (values.putIfAbsent(key, value) != null) {
        remarks.at(
            lines.number(),
            "文件头的 " + key + " 重复，以第一个为准",
            key + " is given twice in the head; the first one holds");
      }
    }
  }

  /** The value of the first of some keys that has one. */
  Optional<String> text(String... keys) {
    for (String key : keys) {
      String value = values.get(key);
      if (value != null && !value.isEmpty()) {
        return Optional.of(value);
      }
    }
    return Optional.empty();
  }

  /** The first letter of a value, a capital one; a blank if there is none. */
  char letter(String... keys) {
    return text(keys).map(value -> Character.toUpperCase(value.charAt(0))).orElse(' ');
  }

  /** Whether the file is of the generation before 2007. */
  boolean isOld() {
    if (has("coordinatesystemtype", "xyunit", "extentmin", "xaxisdirection")) {
      return false;
    }
    if (has("unit", "topo", "minx", "coordinate", "coordsystype")) {
      return true;
    }
    String version = text("version").orElse("3.0");
    return version.contains("1999") || version.startsWith("1.") || version.startsWith("2.");
  }

  private boolean has(String... keys) {
    for (String key : keys) {
      if (values.containsKey(key)) {
        return true;
      }
    }
    return false;
  }

  /** Whether coordinates are longitude and latitude. */
  boolean isGeographic() {
    return isOld()
        ? letter("unit") == 'D'
        : letter("coordinatesystemtype") == 'D'
            || letter("coordinatesystemtype") == ' ' && letter("xyunit") == 'D';
  }

  /** What lies between the values of a row; a comma unless the head says otherwise. */
  char separator(Remarks remarks) {
    String given = values.getOrDefault("separator", ",");
    if (given.isEmpty() || given.equals(",")) {
      return ',';
    }
    if (given.length() == 1 && given.charAt(0) < 0x7F && given.charAt(0) > ' ') {
      remarks.note("字段分隔符是“" + given + "”", "values are separated by " + given);
      return given.charAt(0);
    }
    remarks.note(
        "声明的字段分隔符“" + given + "”无法使用，按逗号读取",
        "the declared separator " + given + " cannot be used; values are cut at commas");
    return ',';
  }

  /**
   * The topology the file of 1999 declares: 0 if polygons have their own coordinates; -1 unknown.
   */
  int topology() {
    return text("topo").filter(topo -> topo.matches("[0-9]")).map(Integer::parseInt).orElse(-1);
  }

  /** Numbers of a value that are separated by commas; those that are none are NaN. */
  static double[] numbers(String value) {
    String[] parts = value.split("[,，;\\s]+");
    double[] numbers = new double[parts.length];
    for (int i = 0; i < parts.length; i++) {
      numbers[i] = number(parts[i]);
    }
    return numbers;
  }

  /** A number, or NaN. */
  static double number(String text) {
    return text.strip().matches("[-+]?(\\d+\\.?\\d*|\\.\\d+)([eE][-+]?\\d{1,3})?")
        ? Double.parseDouble(text.strip())
        : Double.NaN;
  }
}
