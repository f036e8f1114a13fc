package org.landcheck.sample.permit;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes ledgers as workbooks the way offices keep them: titles above the header. */
public final class LedgerWriter {
  private LedgerWriter() {}

  /** Writes a ledger into a folder. */
  public static void write(Ledger ledger, Path folder) throws IOException {
    try (OutputStream out = Files.newOutputStream(folder.resolve(ledger.file()));
        Workbook book = new Workbook(out, "landcheck", "1.0")) {
      Worksheet sheet = book.newWorksheet(ledger.sheet());
      int width = ledger.header().size();
      int row = 0;
      for (String title : ledger.titles()) {
        sheet.value(row, 0, title);
        sheet.range(row, 0, row, width - 1).merge();
        row++;
      }
      for (int column = 0; column < width; column++) {
        sheet.value(row, column, ledger.header().get(column));
      }
      for (List<Object> values : ledger.rows()) {
        row++;
        for (int column = 0; column < width; column++) {
          put(sheet, row, column, values.get(column));
        }
      }
    }
  }

  private static void put(Worksheet sheet, int row, int column, Object value) {
    if (value instanceof Number number) {
      sheet.value(row, column, number);
    } else if (value != null) {
      sheet.value(row, column, value.toString());
    }
  }
}
