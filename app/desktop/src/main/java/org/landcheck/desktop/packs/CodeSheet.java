package org.landcheck.desktop.packs;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.landcheck.api.BadInputException;
import org.landcheck.api.Field;
import org.landcheck.api.Layer;
import org.landcheck.api.LocalText;

/**
 * Codes that come from a spreadsheet. Columns are known by their titles; without titles the first
 * is the code, then follow meaning, class above, first and last day. What a cell does not say stays
 * as it is.
 *
 * @param codes members by code, as packs write them
 */
record CodeSheet(Map<String, Map<String, Object>> codes) {
  /** More than any vocabulary has; what is larger is no table of codes. */
  private static final int MOST = 20_000;

  /** Letters of so many rows. */
  private static final int LONGEST = 200 * MOST;

  CodeSheet {
    codes = Collections.unmodifiableMap(new LinkedHashMap<>(codes));
  }

  /**
   * Cells copied from a spreadsheet: tabs between columns, a line for each row.
   *
   * @throws BadInputException if a row has no code, has one a second time, or a day is none
   */
  static CodeSheet ofText(String copied) throws BadInputException {
    if (copied.length() > LONGEST) {
      throw tooMany();
    }
    List<Row> rows = new ArrayList<>();
    int number = 0;
    for (String line : copied.split("\\R")) {
      number++;
      List<String> cells = new ArrayList<>();
      for (String cell : line.split("\t", -1)) {
        cells.add(unquoted(cell));
      }
      rows.add(new Row(number, cells));
    }
    return of(rows);
  }

  /**
   * One code.
   *
   * @param cells by column; those left out say nothing
   * @throws BadInputException if there is no code, or a day is none
   */
  static CodeSheet ofCells(Map<CodeColumn, String> cells) throws BadInputException {
    List<String> row = new ArrayList<>();
    Map<CodeColumn, Integer> columns = new EnumMap<>(CodeColumn.class);
    for (CodeColumn column : CodeColumn.values()) {
      columns.put(column, column.ordinal());
      row.add(cells.getOrDefault(column, ""));
    }
    return of(List.of(new Row(1, row)), columns);
  }

  private static String unquoted(String cell) {
    String text = cell.strip();
    boolean quoted = text.length() > 1 && text.startsWith("\"") && text.endsWith("\"");
    return quoted ? text.substring(1, text.length() - 1).replace("\"\"", "\"") : text;
  }

  /**
   * The rows of a ledger.
   *
   * @throws BadInputException as with copied cells
   */
  static CodeSheet ofTable(Layer table) throws BadInputException {
    List<Row> rows = new ArrayList<>();
    List<Field> fields = table.schema().fields();
    List<String> titles = new ArrayList<>();
    for (Field field : fields) {
      titles.add(
          CodeColumn.titled(field.sourceName()).isPresent() ? field.sourceName() : field.name());
    }
    rows.add(new Row(0, titles));
    for (int row = 0; row < Math.min(table.size(), MOST + 1); row++) {
      List<String> cells = new ArrayList<>();
      for (int field = 0; field < fields.size(); field++) {
        cells.add(Objects.toString(table.value(row, field), "").strip());
      }
      rows.add(new Row(table.fid(row), cells));
    }
    // titles that the ledger's reader made up are none
    boolean titled = titles.stream().anyMatch(title -> CodeColumn.titled(title).isPresent());
    return of(titled ? rows : rows.subList(1, rows.size()));
  }

  private record Row(long number, List<String> cells) {
    boolean blank() {
      return cells.stream().allMatch(String::isBlank);
    }
  }

  private static CodeSheet of(List<Row> all) throws BadInputException {
    List<Row> rows = all.stream().filter(row -> !row.blank()).toList();
    if (rows.isEmpty()) {
      throw bad("没有内容：请先在表格软件中复制代码和名称", "nothing there: copy codes and meanings first");
    }
    Map<CodeColumn, Integer> columns = titled(rows.get(0));
    boolean titles = columns.containsKey(CodeColumn.CODE);
    if (!titles) {
      for (CodeColumn each : CodeColumn.values()) {
        columns.put(each, each.ordinal());
      }
    }
    return of(titles ? rows.subList(1, rows.size()) : rows, columns);
  }

  private static CodeSheet of(List<Row> data, Map<CodeColumn, Integer> columns)
      throws BadInputException {
    if (data.size() > MOST) {
      throw tooMany();
    }
    Map<String, Map<String, Object>> codes = new LinkedHashMap<>();
    for (Row row : data) {
      String code = cell(row, columns.get(CodeColumn.CODE));
      if (code.isEmpty()) {
        throw bad("第 " + row.number() + " 行没有代码", "row " + row.number() + " has no code");
      }
      if (codes.put(code, members(row, columns)) != null) {
        throw bad(
            "第 " + row.number() + " 行的代码 " + code + " 重复出现",
            "row " + row.number() + " has code " + code + " a second time");
      }
    }
    return new CodeSheet(codes);
  }

  private static Map<CodeColumn, Integer> titled(Row row) {
    Map<CodeColumn, Integer> columns = new EnumMap<>(CodeColumn.class);
    for (int i = 0; i < row.cells().size(); i++) {
      int at = i;
      CodeColumn.titled(row.cells().get(i)).ifPresent(column -> columns.putIfAbsent(column, at));
    }
    return columns;
  }

  private static String cell(Row row, Integer column) {
    return column == null || column >= row.cells().size() ? "" : row.cells().get(column).strip();
  }

  private static Map<String, Object> members(Row row, Map<CodeColumn, Integer> columns)
      throws BadInputException {
    Map<String, Object> members = new LinkedHashMap<>();
    for (CodeColumn column :
        List.of(CodeColumn.TITLE, CodeColumn.FROM, CodeColumn.UNTIL, CodeColumn.PARENT)) {
      String cell = cell(row, columns.get(column));
      if (!cell.isEmpty()) {
        members.put(column.member(), column.isDay() ? day(row, cell) : cell);
      }
    }
    return members;
  }

  private static String day(Row row, String cell) throws BadInputException {
    Optional<String> day = CodeColumn.day(cell).map(String::valueOf);
    if (day.isEmpty()) {
      throw bad(
          "第 " + row.number() + " 行的“" + cell + "”不是日期，应写成 2024-01-31 的样子",
          "row " + row.number() + ": \"" + cell + "\" is no day such as 2024-01-31");
    }
    return day.get();
  }

  private static BadInputException tooMany() {
    return bad("超过 " + MOST + " 行，不像代码表", "more than " + MOST + " rows are no list of codes");
  }

  private static BadInputException bad(String zh, String en) {
    return new BadInputException(new LocalText(zh, en));
  }
}
