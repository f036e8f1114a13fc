package org.landcheck.io.xlsx;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A sheet under construction, row by row, as people fill them in. */
final class SheetText {
  private final Worksheet sheet;
  private int row;

  SheetText(Worksheet sheet) {
    this.sheet = sheet;
  }

  interface Content {
    void fill(Workbook workbook) throws IOException;
  }

  /** Makes a workbook. */
  static Path workbook(Path file, Content content) throws IOException {
    try (OutputStream out = Files.newOutputStream(file);
        Workbook workbook = new Workbook(out, "test", null)) {
      content.fill(workbook);
    }
    return file;
  }

  /** Fills the next row from column A on; null leaves a cell blank. */
  SheetText row(Object... values) {
    for (int c = 0; c < values.length; c++) {
      if (values[c] instanceof String text) {
        sheet.value(row, c, text);
      } else if (values[c] instanceof Number number) {
        sheet.value(row, c, number);
      } else if (values[c] instanceof LocalDate date) {
        sheet.value(row, c, date);
        sheet.style(row, c).format("yyyy\"年\"m\"月\"d\"日\";@").set();
      } else if (values[c] instanceof Boolean truth) {
        sheet.value(row, c, truth);
      }
    }
    row++;
    return this;
  }

  SheetText blankRow() {
    row++;
    return this;
  }

  /** Merges cells, such as {@code A1:C1}. */
  SheetText merge(String... ranges) {
    for (String range : List.of(ranges)) {
      String[] ends = range.split(":");
      sheet.range(rowOf(ends[0]), columnOf(ends[0]), rowOf(ends[1]), columnOf(ends[1])).merge();
    }
    return this;
  }

  static int rowOf(String cell) {
    return Integer.parseInt(cell.replaceAll("\\D", "")) - 1;
  }

  static int columnOf(String cell) {
    return cell.charAt(0) - 'A';
  }

  Worksheet sheet() {
    return sheet;
  }
}
