package org.landcheck.io.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.landcheck.api.Dataset;
import org.landcheck.api.Field;
import org.landcheck.api.FieldType;
import org.landcheck.api.GeometryType;
import org.landcheck.api.Layer;
import org.landcheck.api.LocalText;

/** What a table in a spreadsheet or text file cannot keep of a layer. */
public final class TableLosses {
  private static final int DIGITS_OF_EXCEL = 15;

  private TableLosses() {}

  /** A line for each loss that all tables have in common. */
  public static List<LocalText> of(Dataset dataset) {
    List<LocalText> losses = new ArrayList<>();
    for (Layer layer : dataset.layers()) {
      String name = layer.name();
      if (layer.schema().geometryType() != GeometryType.NONE) {
        losses.add(
            new LocalText(
                "图层 " + name + " 的图形和坐标系不保存",
                name + ": shapes and coordinate system are left out"));
      }
      for (Field field : layer.schema().fields()) {
        if (field.type() == FieldType.BLOB) {
          String place = name + "." + field.name();
          losses.add(new LocalText("字段 " + place + " 无法保存，已略去", place + " is left out"));
        }
      }
      List<Integer> fields = written(layer);
      long blank =
          IntStream.range(0, layer.size()).filter(row -> isBlank(layer, row, fields)).count();
      if (blank > 0) {
        losses.add(
            new LocalText(
                "图层 " + name + " 有 " + blank + " 个要素的字段全空，表格中成为空行",
                name + ": " + blank + " features without values become blank rows"));
      }
    }
    return losses;
  }

  private static boolean isBlank(Layer layer, int row, List<Integer> fields) {
    return fields.stream()
        .map(field -> layer.value(row, field))
        .allMatch(value -> value == null || value.toString().isBlank());
  }

  /** The fields a table can hold, by position. */
  public static List<Integer> written(Layer layer) {
    List<Field> fields = layer.schema().fields();
    return IntStream.range(0, fields.size())
        .filter(field -> fields.get(field).type() != FieldType.BLOB)
        .boxed()
        .toList();
  }

  /** The first field with texts that are numbers of more digits than a spreadsheet keeps. */
  public static Optional<String> longCodes(Layer layer) {
    for (int field : written(layer)) {
      for (int row = 0; row < layer.size(); row++) {
        Object value = layer.value(row, field);
        if (value != null && isLongNumber(value.toString())) {
          return Optional.of(layer.schema().fields().get(field).name());
        }
      }
    }
    return Optional.empty();
  }

  private static boolean isLongNumber(String text) {
    return text.length() > DIGITS_OF_EXCEL && text.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  /** A name that no other has, whatever its case; it is added to them. */
  public static String unique(String name, List<String> taken) {
    String free = name;
    for (int i = 2; taken.contains(free.toLowerCase(Locale.ROOT)); i++) {
      free = name + "_" + i;
    }
    taken.add(free.toLowerCase(Locale.ROOT));
    return free;
  }
}
