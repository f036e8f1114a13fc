package org.landcheck.delivery.xlsx;

import java.io.IOException;
import java.nio.file.Path;
import org.dhatim.fastexcel.Workbook;
import org.landcheck.api.BadInputException;
import org.landcheck.api.Lang;
import org.landcheck.core.pack.PackComparison;
import org.landcheck.core.pack.PackDifference;
import org.landcheck.delivery.DifferenceWords;
import org.landcheck.delivery.Phrase;
import org.landcheck.delivery.Tool;
import org.landcheck.delivery.Wording;

/** Writes in what two packs differ as a sheet to filter. The same packs give the same bytes. */
public final class ComparisonWorkbook {
  private static final String WEAKER = "#a65300";

  private ComparisonWorkbook() {}

  /**
   * @throws BadInputException if the target cannot be written
   */
  public static void write(PackComparison comparison, Lang lang, Path target)
      throws BadInputException {
    WorkbookFile.write(
        target,
        out -> {
          try (Workbook workbook = new Workbook(out, Tool.CURRENT.name(), null)) {
            workbook.setGlobalDefaultFont("Microsoft YaHei", 10);
            sheet(comparison, lang, workbook);
          }
        });
  }

  private static void sheet(PackComparison comparison, Lang lang, Workbook workbook)
      throws IOException {
    Wording words = new Wording(lang);
    SheetWriter sheet =
        new SheetWriter(
            workbook.newWorksheet(words.say(Phrase.DIFFERENCES)), 10, 28, 36, 24, 30, 30, 16);
    String first = DifferenceWords.pack(comparison.before(), lang);
    String second = DifferenceWords.pack(comparison.after(), lang);
    sheet.bold(first + " → " + second, 12).end();
    sheet.text(DifferenceWords.count(comparison).in(lang)).end();
    int header = sheet.rows();
    sheet.titles(
        words,
        Phrase.SUBJECT,
        Phrase.NAME,
        Phrase.TITLE,
        Phrase.DIFFERENCE,
        Phrase.BEFORE,
        Phrase.AFTER,
        Phrase.EFFECT);
    for (PackDifference each : comparison.differences()) {
      DifferenceWords row = DifferenceWords.of(each, lang);
      sheet.text(row.subject()).text(row.name()).text(row.title()).text(row.what());
      sheet.text(row.before()).text(row.after());
      if (each.weakens()) {
        sheet.coloured(row.effect(), WEAKER).end();
      } else {
        sheet.text(row.effect()).end();
      }
    }
    sheet.finishWithFilter(header);
  }
}
