package org.landcheck.io.boundary;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.landcheck.api.Field;
import org.landcheck.api.FieldType;

/**
 * The columns that lines of parcels have, and the fields they become. A field is called by the
 * initials of its Chinese words, or as the standards of land survey call it.
 */
final class Attributes {
  static final String POINTS = "JZDS";
  static final String AREA = "DKMJ";
  static final String NUMBER = "DKBH";
  static final String NAME = "DKMC";
  static final String KIND = "TXSX";
  static final String SHEET = "TFH";
  static final String USE = "DKYT";
  static final String CLASS_CODE = "DLBM";

  /** What is in columns that no known layout has. */
  static final String REST = "QTSX";

  /** Eight columns of the report system; files with five more for the quality of farmland. */
  static final List<String> STANDARD =
      List.of(POINTS, AREA, NUMBER, NAME, KIND, SHEET, USE, CLASS_CODE);

  static final List<String> THIRTEEN =
      List.of(
          POINTS,
          AREA,
          NUMBER,
          NAME,
          KIND,
          SHEET,
          USE,
          CLASS_CODE,
          "TBLX",
          "DL",
          "GZQZLDB",
          "GZHZLDB",
          "BZ");

  /** Template of 2026 for supplemental farmland. */
  static final List<String> TWELVE =
      List.of(
          POINTS, AREA, NUMBER, NAME, "BCGDSSNF", "GDPDJB", KIND, SHEET, USE, "BZ", "DL", "GDZLDJ");

  /** Report to a province: code and name of the village before the number. */
  private static final List<String> TEN =
      List.of(POINTS, AREA, "ZLDWDM", "ZLDWMC", NUMBER, NAME, KIND, SHEET, USE, CLASS_CODE);

  private static final List<String> WITHOUT_POINTS = THIRTEEN.subList(1, THIRTEEN.size());

  private static final Map<String, String> WORDS =
      Map.ofEntries(
          Map.entry("界址点数", POINTS),
          Map.entry("点数", POINTS),
          Map.entry("坐标点个数", POINTS),
          Map.entry("界址点个数", POINTS),
          Map.entry("地块面积", AREA),
          Map.entry("图斑面积", AREA),
          Map.entry("面积", AREA),
          Map.entry("地块编号", NUMBER),
          Map.entry("图斑编号", NUMBER),
          Map.entry("地块名称", NAME),
          Map.entry("图形属性", KIND),
          Map.entry("记录图形属性", KIND),
          Map.entry("图幅号", SHEET),
          Map.entry("地块用途", USE),
          Map.entry("地类编码", CLASS_CODE),
          Map.entry("图斑类型", "TBLX"),
          Map.entry("地类", "DL"),
          Map.entry("改造前质量等别", "GZQZLDB"),
          Map.entry("改造后质量等别", "GZHZLDB"),
          Map.entry("备注", "BZ"),
          Map.entry("补充耕地实施年份", "BCGDSSNF"),
          Map.entry("耕地坡度级别", "GDPDJB"),
          Map.entry("耕地质量等级", "GDZLDJ"));

  private Attributes() {}

  /** The layout that a list of column names gives; names that are not known stay as they are. */
  static List<String> named(List<String> words) {
    List<String> fields = new ArrayList<>();
    for (String word : words) {
      String bare = Row.plain(word).replaceFirst("\\(.*", "").strip();
      String field = WORDS.getOrDefault(bare, bare.isEmpty() ? REST : bare);
      fields.add(fields.contains(field) ? REST : field);
    }
    return fields;
  }

  /**
   * The layout of a line by the number of its columns and the one that says 面, 线 or 点.
   *
   * @param kind position of that column, -1 if there is none
   */
  static List<String> guessed(int columns, int kind) {
    if (kind == 3) {
      return WITHOUT_POINTS;
    }
    boolean late = kind == 6 || kind < 0;
    return late && columns == 12 ? TWELVE : late && columns == 10 ? TEN : THIRTEEN;
  }

  /** The field of a column; values are texts unless they are all numbers where they should be. */
  static Field field(String name) {
    return switch (name) {
      case POINTS -> Field.of(name, FieldType.INTEGER);
      case AREA -> Field.of(name, FieldType.REAL, 0, 4);
      default -> Field.of(name, FieldType.TEXT);
    };
  }
}
