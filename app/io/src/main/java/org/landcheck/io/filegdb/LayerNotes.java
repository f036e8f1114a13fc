package org.landcheck.io.filegdb;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.landcheck.api.LocalText;

/** What people are told about one layer: what the source says of it and what was decided. */
final class LayerNotes {
  /** Longest list in one sentence. */
  private static final int MOST_LISTED = 30;

  private final String layer;
  private final List<LocalText> notes = new ArrayList<>();

  LayerNotes(String layer) {
    this.layer = layer;
  }

  List<LocalText> all() {
    return notes;
  }

  void add(LocalText note) {
    notes.add(note);
  }

  private void add(String zh, String en) {
    notes.add(new LocalText("图层 " + layer + " " + zh, "layer " + layer + en));
  }

  /** Names and lists of values, and where they come from. */
  void definition(ItemDefinition definition, Map<String, Domain> domains) {
    if (!definition.alias().isEmpty() && !definition.alias().equals(layer)) {
      add("的别名是“" + definition.alias() + "”", " has the alias " + definition.alias());
    }
    if (!definition.aliases().isEmpty()) {
      String list = list(definition.aliases(), "=");
      add("的字段别名：" + list, " has field aliases: " + list);
    }
    for (Map.Entry<String, String> use : definition.domains().entrySet()) {
      Domain domain = domains.get(use.getValue());
      String zh = domain == null ? "" : "（" + domain.extent().zh() + "）";
      String en = domain == null ? "" : " (" + domain.extent().en() + ")";
      add(
          "的字段 " + use.getKey() + " 使用值域 " + use.getValue() + zh,
          ": field " + use.getKey() + " has domain " + use.getValue() + en);
    }
    if (!definition.subtypes().isEmpty()) {
      String list = list(definition.subtypes(), "=");
      String field = definition.subtypeField();
      String zh = field.isEmpty() ? "" : "按字段 " + field + " ";
      String en = field.isEmpty() ? "" : " by field " + field;
      add(zh + "分为子类型：" + list, " has subtypes" + en + ": " + list);
    }
  }

  private static String list(Map<String, String> entries, String sign) {
    List<String> shown =
        entries.entrySet().stream()
            .limit(MOST_LISTED)
            .map(entry -> entry.getKey() + sign + entry.getValue())
            .toList();
    return String.join("、", shown) + (entries.size() > MOST_LISTED ? "……" : "");
  }

  /** How finely the places of shapes are told apart. */
  void grid(ShapeGrid grid) {
    String tolerance = number(grid.tolerance());
    String resolution = number(1 / grid.scale());
    add(
        "的坐标容差 " + tolerance + "，分辨率 " + resolution,
        ": tolerance " + tolerance + ", resolution " + resolution);
  }

  /** A number of six digits at most. */
  static String number(double value) {
    return Double.isFinite(value)
        ? new BigDecimal(value).round(new MathContext(6)).stripTrailingZeros().toPlainString()
        : Double.toString(value);
  }

  /** A field that is left out. */
  void raster(String field) {
    add("的栅格字段 " + field + " 未读取", ": raster field " + field + " is left out");
  }

  /** The head of the table says other than its rows do. */
  void count(long declared, int found) {
    if (declared != found) {
      add(
          "声明有 " + declared + " 行，实际有 " + found + " 行",
          " claims " + declared + " rows but has " + found);
    }
  }

  /** Keys that could not be found out. */
  void countedKeys() {
    add("的对象编号无法得知，按顺序编号", ": keys cannot be told; rows are counted");
  }

  /** What was done to values and shapes. */
  void rows(int recoded, int curved, String tolerance) {
    if (recoded > 0) {
      add(
          "有 " + recoded + " 个文字值不是 UTF-8 编码，按 GBK 读取",
          ": " + recoded + " texts are not UTF-8; read as GBK");
    }
    if (curved > 0) {
      add(
          "有 " + curved + " 个图形含曲线，已改成折线，误差不超过 " + tolerance,
          ": " + curved + " shapes have curves, drawn as lines within " + tolerance);
    }
  }
}
