package org.landcheck.io.access;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.landcheck.api.LocalText;
import org.landcheck.io.table.RowKeys;

/** What people are told about one table: what the source says of it and what was decided. */
final class TableNotes {
  /** Longest list in one sentence. */
  private static final int MOST_LISTED = 30;

  private final String table;
  private final List<LocalText> lineage;

  TableNotes(String table, List<LocalText> lineage) {
    this.table = table;
    this.lineage = lineage;
  }

  void add(LocalText note) {
    lineage.add(note);
  }

  private void add(String zh, String en) {
    lineage.add(new LocalText("图层 " + table + " " + zh, table + ": " + en));
  }

  /** What the books of a geodatabase say. */
  void books(Geodatabase books) {
    if (!books.title(table).isEmpty()) {
      add("的别名是“" + books.title(table) + "”", "its alias is " + books.title(table));
    }
    if (!books.aliases(table).isEmpty()) {
      String list = list(books.aliases(table));
      add("的字段别名：" + list, "aliases of fields: " + list);
    }
    if (!books.domains(table).isEmpty()) {
      String list = list(books.domains(table));
      add("的字段使用值域：" + list + "，值按代码读取", "domains of fields: " + list + "; codes are read");
    }
  }

  private static String list(Map<String, String> entries) {
    List<String> shown =
        entries.entrySet().stream()
            .limit(MOST_LISTED)
            .map(entry -> entry.getKey() + "=" + entry.getValue())
            .toList();
    return String.join("、", shown) + (entries.size() > MOST_LISTED ? "……" : "");
  }

  /** How finely the places of shapes are told apart. */
  void resolution(double units) {
    double size = 1 / units;
    if (size > 0 && Double.isFinite(size)) {
      String step =
          new BigDecimal(size).round(new MathContext(6)).stripTrailingZeros().toPlainString();
      add("的坐标分辨率 " + step, "resolution of coordinates " + step);
    }
  }

  void leftOut(String field) {
    add(
        "的字段 " + field + "（附件或多值）未读取",
        "field " + field + " (attachments or several values) is left out");
  }

  void curves(int count, double tolerance) {
    if (count > 0) {
      String shown = BigDecimal.valueOf(tolerance).toPlainString();
      add(
          "有 " + count + " 个图形含曲线，已改成折线，误差不超过 " + shown,
          count + " shapes have curves, drawn as lines within " + shown);
    }
  }

  void foreignPages(int count) {
    if (count > 0) {
      add("有 " + count + " 页数据属于其他表，未读取", count + " pages belong to other tables; left out");
    }
  }

  /** What became of rows and their numbers. */
  void rows(Optional<String> key, RowKeys ids, int claimed, int damaged) {
    int size = ids.fids().size();
    if (key.isEmpty() && size > 0) {
      add("没有整数主键，按读取顺序编号 1…" + size, "no integer key; rows are numbered 1…" + size + " as read");
    }
    if (ids.changed() > 0) {
      add(
          "有 " + ids.changed() + " 行的 " + key.orElse("") + " 为空或重复，已另行编号",
          ids.changed() + " rows without a key of their own got new ids");
    }
    if (claimed != size) {
      add(
          "声明有 " + claimed + " 行，实际有 " + size + " 行",
          "claims " + claimed + " rows but has " + size);
    }
    if (damaged > 0) {
      add("有 " + damaged + " 条记录已损坏，属性按空值读取", damaged + " rows are damaged; their values are NULL");
    }
  }

  /** Values that could not be made out. */
  void values(List<CellTaker> takers) {
    for (CellTaker taker : takers) {
      if (taker.damaged() > 0) {
        String field = taker.field().name();
        add(
            "的字段 " + field + " 有 " + taker.damaged() + " 个值已损坏，按空值读取",
            taker.damaged() + " values of " + field + " are damaged and read as NULL");
      }
    }
  }
}
