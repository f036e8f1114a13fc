package org.landcheck.io.shapefile;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.landcheck.api.Field;
import org.landcheck.api.LocalText;
import org.landcheck.io.table.Cells;
import org.landcheck.io.table.TypedColumn;

/**
 * What a {@code .dbf} file holds.
 *
 * @param rows number of records, deleted ones included
 * @param deleted records marked as deleted
 * @param fields with names that differ, whatever the letter case
 * @param values by field, a cell for each record
 * @param notes what was decided in reading
 */
record DbfTable(
    String layer,
    int rows,
    BitSet deleted,
    List<Field> fields,
    List<Cells> values,
    List<LocalText> notes) {
  /** A name of so many bytes may be the beginning of a longer one. */
  private static final int LONGEST_NAME = 10;

  /** A table that is not there. */
  static DbfTable none(String layer) {
    return new DbfTable(layer, 0, new BitSet(), List.of(), List.of(), List.of());
  }

  /**
   * @param memosMissing whether there are fields whose values are in a file that is not there
   */
  static DbfTable of(
      String layer, int rows, BitSet deleted, List<DbfCells> cells, boolean memosMissing) {
    List<LocalText> notes = new ArrayList<>();
    List<Field> fields = named(layer, cells, notes);
    int cut = cells.stream().mapToInt(DbfCells::cut).sum();
    if (cut > 0) {
      notes.add(
          new LocalText(
              layer + " 有 " + cut + " 个文字值因字段宽度不足，末尾的汉字被截断",
              layer + ": " + cut + " texts end in half a character, cut by the field's width"));
    }
    if (memosMissing) {
      notes.add(
          new LocalText(
              layer + " 有备注型字段，但缺少同名的 .dbt 或 .fpt 备注文件，备注按空值处理",
              layer + " has memo fields but no .dbt or .fpt beside it; memos are NULL"));
    }
    int lost = cells.stream().mapToInt(DbfCells::lost).sum();
    if (lost > 0) {
      notes.add(
          new LocalText(
              layer + " 有 " + lost + " 条备注在备注文件中找不到（文件已损坏），按空值处理",
              layer + ": " + lost + " memos are not in the memo file (damaged) and are NULL"));
    }
    return new DbfTable(
        layer, rows, deleted, fields, cells.stream().map(DbfCells::cells).toList(), notes);
  }

  private static List<Field> named(String layer, List<DbfCells> cells, List<LocalText> notes) {
    List<Field> fields = new ArrayList<>();
    List<String> full = new ArrayList<>();
    Set<String> taken = new HashSet<>();
    for (DbfCells each : cells) {
      Field field = each.field();
      String name = field.name();
      if (each.spec().name().length >= LONGEST_NAME) {
        full.add(name);
      }
      for (int n = 1; !taken.add(name.toUpperCase(Locale.ROOT)); n++) {
        name = field.name() + "_" + n;
      }
      if (!name.equals(field.name())) {
        notes.add(
            new LocalText(
                layer + " 有多个字段名为“" + field.name() + "”，其中一个改称 " + name,
                layer + " has several fields \"" + field.name() + "\"; one is called " + name));
      }
      fields.add(field.renamed(name));
    }
    if (!full.isEmpty()) {
      notes.add(
          new LocalText(
              layer + " 的字段名 " + String.join("、", full) + " 占满 10 字节，可能已被截断；检查方案认识的会自动对应全名",
              layer
                  + ": field names "
                  + String.join(", ", full)
                  + " fill all 10 bytes and may be cut; a rule pack finds those it knows"));
    }
    return fields;
  }

  /** The same with one more note, before the others. */
  DbfTable noted(LocalText note) {
    List<LocalText> all = new ArrayList<>(List.of(note));
    all.addAll(notes);
    return new DbfTable(layer, rows, deleted, fields, values, all);
  }

  /** The typed fields of the rows to keep, then NULL for rows the file does not have. */
  List<TypedColumn> columns(int[] keep) {
    List<TypedColumn> columns = new ArrayList<>();
    for (int i = 0; i < fields.size(); i++) {
      Cells cells = values.get(i);
      while (cells.size() <= (keep.length == 0 ? 0 : keep[keep.length - 1])) {
        cells.addNull();
      }
      columns.add(TypedColumn.settle(layer, fields.get(i), cells.reordered(keep)));
    }
    return columns;
  }
}
