package org.landcheck.io.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A column title taken apart: {@code 新增耕地面积（公顷）} is 新增耕地面积 in 公顷.
 *
 * @param name the title without unit, remarks for whoever fills it in, blanks and stars
 * @param unit the unit in one spelling, if the title names one
 */
record HeaderUnit(String name, Optional<String> unit) {
  private static final Pattern BRACKETS =
      Pattern.compile("^(.*?)[（(\\[【〔]([^（()）\\[\\]【】〔〕]*)[）)\\]】〕]$");
  private static final Pattern BEHIND =
      Pattern.compile("^(.+?)(?:[/／]|[:：,，]|单位[:：]?)([^/／:：,，]+)$");
  private static final Pattern WORD_UNIT = Pattern.compile("^(?:计量)?单位[:：]?");
  private static final Pattern REMARK =
      Pattern.compile(
          "必填|选填|非必填|可不填|可空|如有|若有|自动.*|下拉.*|请.*|填写.*|精确到.*|保留.*位.*|格式.*|例如?[:：].*|见备注|盖章");
  private static final Pattern UNIT_LINE =
      Pattern.compile("(?<![\\p{IsHan}])(?:计量|面积|金额)?单位[:：]([^\\s]+)");

  private static final Set<String> AREAS = Set.of("亩", "公顷", "平方米");

  /** Takes a title apart. */
  static HeaderUnit of(String title) {
    String name = clean(title);
    Optional<String> unit = Optional.empty();
    for (Matcher m = BRACKETS.matcher(name); m.matches(); m = BRACKETS.matcher(name)) {
      Optional<String> inside = unit(m.group(2));
      if (inside.isPresent() && unit.isEmpty()) {
        unit = inside;
      } else if (!REMARK.matcher(m.group(2)).matches()) {
        break;
      }
      name = m.group(1);
    }
    Matcher behind = BEHIND.matcher(name);
    if (unit.isEmpty() && behind.matches()) {
      unit = unit(behind.group(2));
      name = unit.isPresent() ? behind.group(1) : name;
    }
    return new HeaderUnit(name, unit);
  }

  /**
   * Without line breaks, blanks between Chinese characters, and the star of what must be filled.
   */
  static String clean(String title) {
    String text = title.replaceAll("[\\s\\u00A0\\u3000]+", " ").strip();
    text = text.replaceAll("(?<=[\\u2E80-\\uFFEF]) | (?=[\\u2E80-\\uFFEF])", "");
    return text.replaceAll("^[*＊]+|[*＊]+$", "").strip();
  }

  /** The unit that a text is, in one spelling. */
  static Optional<String> unit(String text) {
    String bare = WORD_UNIT.matcher(text.strip()).replaceFirst("").toLowerCase(Locale.ROOT);
    String known =
        switch (bare) {
          case "亩", "市亩", "mu" -> "亩";
          case "公顷", "hm2", "hm²", "ha", "h㎡" -> "公顷";
          case "平方米", "㎡", "m2", "m²", "m^2", "平米", "平方" -> "平方米";
          case "平方公里", "平方千米", "km2", "km²", "k㎡" -> "平方公里";
          case "立方米", "m3", "m³", "方" -> "立方米";
          case "米", "m" -> "米";
          case "公里", "千米", "km" -> "公里";
          case "%", "％", "百分比" -> "%";
          case "元", "万元", "亿元", "个", "宗", "户", "人", "块", "座", "处", "度", "公斤", "吨", "年", "天", "月" ->
              bare;
          case "元/亩", "万元/亩", "元/公顷", "万元/公顷", "元/平方米", "元/㎡" -> bare;
          default -> "";
        };
    return known.isEmpty() ? Optional.empty() : Optional.of(known);
  }

  /** The units that a line above a table names for all of it: {@code 单位：公顷、万元}. */
  static List<String> line(String text) {
    List<String> units = new ArrayList<>();
    Matcher line = UNIT_LINE.matcher(text.strip());
    if (line.find()) {
      for (String part : line.group(1).split("[、，,/；;]")) {
        Optional<String> unit = unit(part);
        if (unit.isEmpty()) {
          return List.of();
        }
        units.add(unit.get());
      }
    }
    return units;
  }

  /** The one unit of area among units; empty if there is none, or more than one. */
  static Optional<String> area(Collection<String> units) {
    List<String> areas = units.stream().filter(AREAS::contains).distinct().toList();
    return areas.size() == 1 ? Optional.of(areas.get(0)) : Optional.empty();
  }
}
