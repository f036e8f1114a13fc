package org.landcheck.io.vct;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import org.landcheck.api.Field;
import org.landcheck.api.FieldType;
import org.landcheck.io.table.TypedColumn;
import org.landcheck.io.text.TextEncoding;

/** The rows of an attribute table. */
final class AttributeTable {
  private static final int MOST_UNDECLARED = 4096;

  private final TableStructure structure;
  private final List<ValueColumn> columns = new ArrayList<>();
  private final LongList ids = new LongList();
  private int[] cuts = new int[16];

  /** Separators that each row has behind its last value. */
  private int extra;

  /** Whether rows begin with the values and have no id before them: the first value is the id. */
  private boolean idIsValue;

  AttributeTable(TableStructure structure) {
    this.structure = structure;
    structure.fields().forEach(field -> columns.add(new ValueColumn(field)));
  }

  /** A table of texts that nothing declares. */
  static AttributeTable undeclared(String name, int values) {
    List<Field> fields = new ArrayList<>();
    for (int i = 1; i <= Math.min(MOST_UNDECLARED, values); i++) {
      fields.add(Field.of("F" + i, FieldType.TEXT));
    }
    return new AttributeTable(new TableStructure(name, fields));
  }

  TableStructure structure() {
    return structure;
  }

  int size() {
    return ids.size();
  }

  long id(int row) {
    return ids.get(row);
  }

  /** Takes the current line as a row: the id of the object, then a value a field. */
  void add(VctLines lines, Remarks remarks) {
    byte[] bytes = lines.buffer();
    int values = cut(bytes, lines.from(), lines.wholeTo(), lines.separator(), lines.charset());
    int fields = columns.size();
    if (ids.size() == 0 && values == fields && fields > 0) {
      idIsValue = true;
      remarks.at(
          lines.number(),
          "属性表 " + structure.name() + " 的行没有单独的标识码，第一个值既是标识码也是字段值",
          "rows of table "
              + structure.name()
              + " have no id of their own; their first value is both");
    }
    int first = idIsValue ? 0 : 1;
    int from = lines.from();
    int idEnd = cuts[0];
    while (idEnd > from && bytes[idEnd - 1] == ' ') {
      idEnd--;
    }
    long id = VctLines.integer(bytes, from, idEnd);
    if (id == VctLines.NO_INTEGER) {
      remarks.at(
          lines.number(),
          "属性表 " + structure.name() + " 的这一行没有标识码，未读取",
          "this row of table " + structure.name() + " has no id; it is not read");
      return;
    }
    int usual = first + fields;
    if (ids.size() == 0 && values > usual && !hasMore(bytes, cuts[usual - 1], cuts[values - 1])) {
      extra = values - usual;
    }
    if (values != usual && values != usual + extra) {
      remarks.at(
          lines.number(),
          "属性表 " + structure.name() + " 应有 " + fields + " 个值，实有 " + (values - first) + " 个",
          "table "
              + structure.name()
              + " has "
              + fields
              + " fields, this row has "
              + (values - first)
              + " values");
    }
    ids.add(id);
    for (int i = 0; i < fields; i++) {
      int at = first + i;
      if (at >= values) {
        columns.get(i).addNull();
      } else {
        columns.get(i).add(bytes, at == 0 ? from : cuts[at - 1] + 1, cuts[at], lines.charset());
      }
    }
  }

  /** Whether there is anything but separators and blanks. */
  private static boolean hasMore(byte[] bytes, int from, int to) {
    for (int i = from; i < to; i++) {
      if (bytes[i] < 0 || bytes[i] > ',') {
        return true;
      }
    }
    return false;
  }

  /** Finds where values end; gives how many there are. */
  private int cut(byte[] bytes, int from, int to, char separator, Charset charset) {
    // in GBK the second byte of a character may be that of a sign, and the third of four may, too
    boolean pairs = separator >= '0' && charset.equals(TextEncoding.GBK);
    int count = 0;
    for (int i = from; i < to; i++) {
      if (pairs && bytes[i] < 0) {
        i += i + 1 < to && bytes[i + 1] >= '0' && bytes[i + 1] <= '9' ? 3 : 1;
      } else if (bytes[i] == separator) {
        count = end(count, i);
      }
    }
    return end(count, to);
  }

  private int end(int count, int at) {
    if (count == cuts.length) {
      cuts = java.util.Arrays.copyOf(cuts, 2 * count);
    }
    cuts[count] = at;
    return count + 1;
  }

  /** How many values the current line has behind the id. */
  static int values(VctLines lines) {
    return Math.max(0, lines.parts().size() - 1);
  }

  /**
   * The fields with their values.
   *
   * @param order by row of the layer the row here, or -1 for none
   */
  List<TypedColumn> columns(String layer, int[] order) {
    int[] rows = new int[order.length];
    for (int row = 0; row < order.length; row++) {
      rows[row] = order[row] < 0 ? size() : order[row];
    }
    return columns.stream().map(column -> column.column(layer, rows)).toList();
  }
}
