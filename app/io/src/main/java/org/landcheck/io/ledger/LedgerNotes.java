package org.landcheck.io.ledger;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.landcheck.api.BadInputException;
import org.landcheck.api.FieldType;
import org.landcheck.api.LocalText;
import org.landcheck.io.table.TypedColumn;

/** Says what was found in a ledger, in the words of whoever keeps it. */
final class LedgerNotes {
  private static final int SHOWN = 8;
  private static final int LONGEST = 60;

  private final LocalText place;
  private final List<LocalText> lineage;
  private final Rows totals = new Rows();
  private final Rows remarks = new Rows();

  /** Rows that were left out: the first ones with what they say. */
  private static final class Rows {
    private final List<LocalText> shown = new ArrayList<>();
    private int count;

    void add(long row, String text) {
      count++;
      if (shown.size() < SHOWN) {
        String part = shortened(text);
        shown.add(
            new LocalText("第 " + row + " 行“" + part + "”", "row " + row + " \"" + part + "\""));
      }
    }
  }

  LedgerNotes(LocalText place, List<LocalText> lineage) {
    this.place = place;
    this.lineage = lineage;
  }

  private void note(String zh, String en) {
    lineage.add(new LocalText(place.zh() + "：" + zh, place.en() + ": " + en));
  }

  BadInputException bad(String zh, String en) {
    return new BadInputException(new LocalText(place.zh() + "：" + zh, place.en() + ": " + en));
  }

  void leftOut(RowKind kind, LedgerRow row) {
    leftOut(kind, row.number(), text(row));
  }

  void leftOut(RowKind kind, long row, String text) {
    (kind == RowKind.TOTAL ? totals : remarks).add(row, text);
  }

  /** Tells which rows were taken for titles, and what stands above. */
  void header(Header header, List<LedgerRow> head) {
    if (!header.exists()) {
      note(
          "没有找到表头，字段按列号命名，各行都作为记录",
          "no row of titles was found; fields are named by their columns");
      return;
    }
    long from = head.get(header.from()).number();
    long to = head.get(header.to() - 1).number();
    String above =
        head.subList(0, header.from()).stream()
            .map(LedgerNotes::text)
            .map(LedgerNotes::shortened)
            .collect(Collectors.joining("；"));
    note(
        "表头取第 "
            + (from == to ? "" : from + "–")
            + to
            + " 行（都是文字、互不重复、横跨全表）"
            + (above.isEmpty() ? "" : "；其上是表题“" + above + "”"),
        "titles are in row "
            + (from == to ? "" : from + "–")
            + to
            + " (texts, no two alike, all across the table)"
            + (above.isEmpty() ? "" : "; above them stands \"" + above + "\""));
    if (header.data() > header.to()) {
      long row = head.get(header.to()).number();
      note("第 " + row + " 行是栏次，不作为记录", "row " + row + " counts the columns; it is no record");
    }
    Set<String> units = unitsAbove(header, head);
    if (!units.isEmpty()) {
      String all = String.join("、", units);
      note("表上注明的计量单位：" + all, "unit stated above the table: " + all);
    }
  }

  /** The units that lines above the titles name for all of the table. */
  static Set<String> unitsAbove(Header header, List<LedgerRow> head) {
    Set<String> units = new LinkedHashSet<>();
    for (LedgerRow row : head.subList(0, header.from())) {
      for (int c = row.next(0); c < row.width(); c = row.next(c + 1)) {
        units.addAll(HeaderUnit.line(row.string(c)));
      }
    }
    return units;
  }

  /** Tells names, units and types, and which rows are no records. */
  void fields(List<HeaderNames.Name> names, List<TypedColumn> columns, MergedRows merging) {
    String units =
        names.stream()
            .filter(name -> name.unit().isPresent())
            .map(name -> name.name() + " " + name.unit().get())
            .collect(Collectors.joining("，"));
    if (!units.isEmpty()) {
      note("表头注明的计量单位：" + units, "units in the titles: " + units);
    }
    note("字段类型按各行内容判断：" + types(columns, true), "types by all values: " + types(columns, false));
    leftOut(totals, "合计行不作为记录", "rows that add up are no records");
    leftOut(remarks, "说明行不作为记录", "remarks are no records");
    if (merging.texts() > 0) {
      note(
          "合并单元格的文字填入它所跨的各行，共 " + merging.texts() + " 处",
          "a text merged over several rows is given to each: " + merging.texts());
    }
    if (merging.numbers() > 0) {
      note(
          "有 " + merging.numbers() + " 个数值跨多行合并，只留在首行，以免重复计算",
          merging.numbers() + " numbers merged over several rows stay in the first");
    }
  }

  private void leftOut(Rows rows, String zh, String en) {
    if (rows.count > 0) {
      boolean more = rows.count > rows.shown.size();
      String shownZh = rows.shown.stream().map(LocalText::zh).collect(Collectors.joining("，"));
      String shownEn = rows.shown.stream().map(LocalText::en).collect(Collectors.joining(", "));
      note(
          zh + "：" + shownZh + (more ? " 等 " + rows.count + " 行" : ""),
          en + ": " + shownEn + (more ? " … " + rows.count + " rows" : ""));
    }
  }

  private static String types(List<TypedColumn> columns, boolean chinese) {
    return columns.stream()
        .map(TypedColumn::field)
        .map(field -> field.name() + " " + (chinese ? word(field.type()) : field.type().name()))
        .collect(Collectors.joining(chinese ? "，" : ", "));
  }

  private static String word(FieldType type) {
    return switch (type) {
      case INTEGER -> "整数";
      case REAL -> "小数";
      case BOOLEAN -> "是否值";
      case DATE -> "日期";
      default -> "文本";
    };
  }

  /** Tells what is odd about the values of a column. */
  void column(String name, FieldType type, Tally tally, Marks marks) {
    new ColumnNotes(name, type, tally, this::note).tell(marks);
  }

  private static String text(LedgerRow row) {
    StringBuilder text = new StringBuilder();
    for (int c = row.next(0); c < row.width() && text.length() <= LONGEST; c = row.next(c + 1)) {
      text.append(text.isEmpty() ? "" : " | ").append(row.string(c));
    }
    return text.toString();
  }

  private static String shortened(String text) {
    String line = text.replaceAll("[\\s\\u3000\\u00A0]+", " ").strip();
    return line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line;
  }
}
