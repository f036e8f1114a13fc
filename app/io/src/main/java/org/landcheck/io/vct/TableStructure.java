package org.landcheck.io.vct;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.landcheck.api.BadInputException;
import org.landcheck.api.Field;
import org.landcheck.api.FieldType;

/** An attribute table as the section of table structures declares it. */
record TableStructure(String name, List<Field> fields) {

  /**
   * Reads on to {@code TableStructureEnd}. A table is its name and the number of fields, a line a
   * field, and since 2007 a zero.
   */
  static List<TableStructure> readAll(VctLines lines, Remarks remarks)
      throws IOException, BadInputException {
    List<TableStructure> tables = new ArrayList<>();
    List<Field> fields = new ArrayList<>();
    long declared = 0;
    long begin = 0;
    while (true) {
      if (!lines.next()) {
        throw lines.cutOff();
      }
      boolean end = lines.is("TableStructureEnd");
      if (!end && lines.isBegin()) {
        remarks.at(lines.number(), "缺少 TableStructureEnd", "TableStructureEnd is missing");
        lines.hold();
        end = true;
      }
      List<String> parts = lines.parts();
      boolean header = !end && parts.size() > 1 && parts.get(1).matches("\\d{1,6}");
      if (end || header) {
        if (fields.size() != declared && !tables.isEmpty()) {
          remarks.at(
              begin,
              "声明有 " + declared + " 个字段，实有 " + fields.size() + " 个",
              declared + " fields are declared, there are " + fields.size());
        }
        fields = new ArrayList<>();
      }
      if (end) {
        return tables.stream().map(t -> new TableStructure(t.name, List.copyOf(t.fields))).toList();
      }
      if (header) {
        begin = lines.number();
        declared = Long.parseLong(parts.get(1));
        tables.add(new TableStructure(parts.get(0), fields));
      } else if (!lines.isZero()) {
        if (tables.isEmpty() || parts.size() < 2 || parts.get(0).isEmpty()) {
          remarks.at(lines.number(), "无法识别的字段描述", "this describes no field");
        } else {
          fields.add(field(parts, lines.number(), remarks));
        }
      }
    }
  }

  private static Field field(List<String> parts, long line, Remarks remarks) {
    String word = parts.get(1).toLowerCase(Locale.ROOT).replaceFirst("\\(.*$", "").strip();
    int length = size(parts, 2);
    FieldType type =
        switch (word) {
          case "char",
              "character",
              "string",
              "text",
              "varchar",
              "nvarchar",
              "time",
              "varbin",
              "blob" ->
              FieldType.TEXT;
          case "int",
              "integer",
              "int1",
              "int2",
              "int4",
              "int8",
              "smallint",
              "long",
              "short",
              "bigint" ->
              FieldType.INTEGER;
          case "float", "double", "numeric", "decimal", "number", "real" -> FieldType.REAL;
          case "date" -> FieldType.DATE;
          case "datetime", "timestamp" -> FieldType.DATETIME;
          case "boolean", "bool" -> FieldType.BOOLEAN;
          default -> {
            remarks.at(
                line,
                "字段类型 " + parts.get(1) + " 无法识别，按文本读取",
                "field type " + parts.get(1) + " is not known; read as text");
            yield FieldType.TEXT;
          }
        };
    if (word.equals("varbin") || word.equals("blob")) {
      remarks.note(
          "字段 " + parts.get(0) + " 的内容存放在另外的文件中，这里是文件名",
          "field " + parts.get(0) + " is kept in other files; its values are their names");
    }
    int decimals = type == FieldType.REAL ? size(parts, 3) : 0;
    return Field.of(parts.get(0), type, length, decimals);
  }

  private static int size(List<String> parts, int index) {
    boolean given = parts.size() > index && parts.get(index).matches("\\d{1,6}");
    return given ? Integer.parseInt(parts.get(index)) : 0;
  }
}
