package org.landcheck.io.material;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.landcheck.api.ArrayDataset;
import org.landcheck.api.Dataset;
import org.landcheck.api.DatasetInfo;
import org.landcheck.api.Field;
import org.landcheck.api.GeometryType;
import org.landcheck.api.Layer;
import org.landcheck.api.LocalText;

/**
 * Sheets of one workbook that have the same columns, by name and by title with its unit, and names
 * that differ by numbers and years only, are one ledger: offices begin a sheet each year. They
 * become one table; the others stay as they are, for ledgers of different things may have the same
 * columns.
 */
final class LedgerSheets {
  /** What sheets of one ledger are told apart by: 2021年, 2022年（续）, 台账2. */
  private static final Pattern COUNTED =
      Pattern.compile("[\\d\\s（）()〔〕_.、\\-年度月季第续上下半一二三四五六七八九十]+");

  private LedgerSheets() {}

  static Dataset joined(Dataset workbook) {
    Map<List<String>, List<Layer>> alike = new LinkedHashMap<>();
    for (Layer sheet : workbook.layers()) {
      alike.computeIfAbsent(likeness(sheet), key -> new ArrayList<>()).add(sheet);
    }
    List<Layer> tables = new ArrayList<>();
    List<LocalText> lineage = new ArrayList<>(workbook.info().lineage());
    alike.forEach(
        (likeness, sheets) -> {
          boolean one =
              sheets.size() > 1
                  && sheets.stream().allMatch(sheet -> isTable(sheet) && isShort(sheet));
          if (one) {
            Layer table = new SheetsTable(sheets);
            tables.add(table);
            lineage.add(note(table, sheets));
          } else {
            tables.addAll(sheets);
          }
        });
    return tables.size() == workbook.layers().size()
        ? workbook
        : new ArrayDataset(new DatasetInfo(workbook.info().sources(), lineage), tables);
  }

  private static boolean isTable(Layer sheet) {
    return sheet.schema().geometryType() == GeometryType.NONE;
  }

  private static boolean isShort(Layer sheet) {
    return sheet.size() > 0 && sheet.fid(sheet.size() - 1) < SheetsTable.APART;
  }

  /** What sheets of one ledger share: their names but for numbers, and their columns. */
  private static List<String> likeness(Layer sheet) {
    List<String> all = new ArrayList<>();
    all.add(isTable(sheet) ? COUNTED.matcher(sheet.name()).replaceAll("") : sheet.name());
    sheet.schema().fields().stream()
        .sorted(Comparator.comparing(Field::name))
        .forEach(field -> all.add(field.name() + "\n" + field.sourceName()));
    return all;
  }

  private static LocalText note(Layer table, List<Layer> sheets) {
    String zh = String.join("”“", sheets.stream().map(Layer::name).toList());
    String en = String.join(", ", sheets.stream().map(Layer::name).toList());
    return new LocalText(
        "工作表“" + zh + "”的各列相同，合为一张表“" + table.name() + "”；从第二张起，记录号前依次加 1、2 …",
        "sheets "
            + en
            + " have the same columns and become one table, "
            + table.name()
            + "; ids of records begin with 1, 2 … from the second on");
  }
}
