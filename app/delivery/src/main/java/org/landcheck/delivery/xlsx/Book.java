package org.landcheck.delivery.xlsx;

import org.dhatim.fastexcel.Workbook;
import org.landcheck.api.Severity;
import org.landcheck.core.report.Report;
import org.landcheck.core.run.RunResult;
import org.landcheck.delivery.Phrase;
import org.landcheck.delivery.SeverityLook;
import org.landcheck.delivery.Tally;
import org.landcheck.delivery.Wording;

/**
 * What the sheets of a workbook share.
 *
 * @param rowsPerSheet most rows a sheet may have, header included
 */
record Book(Report report, Tally tally, Wording words, Workbook workbook, int rowsPerSheet) {
  RunResult result() {
    return report.result();
  }

  String say(Phrase phrase, Object... values) {
    return words.say(phrase, values);
  }

  SheetWriter sheet(Phrase name, int... widths) {
    return sheet(name, 1, widths);
  }

  /**
   * @param part 1 for the first sheet of a kind; the others carry their number in the name
   */
  SheetWriter sheet(Phrase name, int part, int[] widths) {
    String title = part == 1 ? say(name) : say(name) + " " + part;
    return new SheetWriter(workbook.newWorksheet(title), widths);
  }

  /** The word of a severity in its colour. */
  void severity(SheetWriter sheet, Severity severity) {
    sheet.coloured(words.severity(severity), SeverityLook.of(severity).colour());
  }

  /** How many sheets the findings fill. */
  long findingSheets() {
    long perSheet = rowsPerSheet - 1L;
    return Math.max(1, (result().findings().size() + perSheet - 1) / perSheet);
  }
}
