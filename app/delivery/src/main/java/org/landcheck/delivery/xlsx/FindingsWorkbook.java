package org.landcheck.delivery.xlsx;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.landcheck.api.Adjustment;
import org.landcheck.api.BadInputException;
import org.landcheck.api.CheckWords;
import org.landcheck.api.FeatureRef;
import org.landcheck.api.Quantity;
import org.landcheck.core.report.Report;
import org.landcheck.core.run.CheckFailure;
import org.landcheck.core.run.RuleOutcome;
import org.landcheck.core.run.RunPlan.LeftOut;
import org.landcheck.core.run.Skip;
import org.landcheck.delivery.Decimals;
import org.landcheck.delivery.Phrase;
import org.landcheck.delivery.Tally;
import org.landcheck.delivery.Tool;
import org.landcheck.delivery.Wording;

/**
 * Writes {@code findings.xlsx}: summary, every finding, what was not checked, and the settings, as
 * sheets to filter and to work through. Texts from data are never formulas; the same report gives
 * the same bytes; findings beyond the rows of a sheet go on in the next.
 */
public final class FindingsWorkbook {
  public static final String FILE_NAME = "findings.xlsx";

  private FindingsWorkbook() {}

  /**
   * @throws BadInputException if the target cannot be written
   */
  public static void write(Report report, Path target) throws BadInputException {
    write(report, target, Worksheet.MAX_ROWS);
  }

  static void write(Report report, Path target, int rowsPerSheet) throws BadInputException {
    WorkbookFile.write(target, out -> write(report, out, rowsPerSheet));
  }

  private static void write(Report report, OutputStream out, int rowsPerSheet) throws IOException {
    try (Workbook workbook = new Workbook(out, Tool.CURRENT.name(), null)) {
      workbook.setGlobalDefaultFont("Microsoft YaHei", 10);
      Book book =
          new Book(report, new Tally(report), new Wording(report.lang()), workbook, rowsPerSheet);
      new SummarySheet(book).write();
      new FindingSheets(book).write();
      ProjectSheets.write(book);
      notChecked(book);
      parameters(book);
      MarkSheet.write(book);
      adjustments(book);
    }
  }

  private static void notChecked(Book book) throws IOException {
    int part = 1;
    SheetWriter sheet = notCheckedSheet(book, part);
    for (Skip skip : book.result().skips()) {
      if (sheet.rows() == book.rowsPerSheet()) {
        sheet.finishWithFilter(0);
        part++;
        sheet = notCheckedSheet(book, part);
      }
      sheet.text(skip.rule()).text(what(book, skip.feature()));
      sheet.text(skip.reason().in(book.report().lang())).end();
    }
    for (CheckFailure failure : book.result().failures()) {
      if (sheet.rows() == book.rowsPerSheet()) {
        sheet.finishWithFilter(0);
        part++;
        sheet = notCheckedSheet(book, part);
      }
      sheet.text(failure.rule()).text(what(book, failure.feature()));
      sheet.text(book.say(Phrase.FAILURE, failure.cause())).end();
    }
    for (LeftOut each : book.result().leftOut()) {
      if (sheet.rows() == book.rowsPerSheet()) {
        sheet.finishWithFilter(0);
        part++;
        sheet = notCheckedSheet(book, part);
      }
      sheet.text(each.rule()).text(book.say(Phrase.WHOLE_RULE));
      sheet.text(each.reason().in(book.report().lang())).end();
    }
    sheet.finishWithFilter(0);
  }

  private static SheetWriter notCheckedSheet(Book book, int part) throws IOException {
    return book.sheet(Phrase.NOT_CHECKED, part, new int[] {28, 24, 70})
        .header(book.words(), Phrase.RULE_ID, Phrase.NOT_CHECKED_WHAT, Phrase.REASON);
  }

  private static String what(Book book, Optional<FeatureRef> feature) {
    return feature.map(FeatureRef::toString).orElse(book.say(Phrase.WHOLE_RULE));
  }

  private static void parameters(Book book) throws IOException {
    SheetWriter sheet =
        book.sheet(Phrase.PARAMETERS, 28, 22, 28, 10, 60)
            .header(
                book.words(),
                Phrase.RULE_ID,
                Phrase.PARAMETER,
                Phrase.VALUE,
                Phrase.UNIT,
                Phrase.MEANING);
    for (RuleOutcome outcome : book.result().outcomes()) {
      CheckWords words = book.report().words(outcome.rule().check());
      for (Map.Entry<String, Object> param : outcome.parameters().entrySet()) {
        sheet.text(outcome.rule().id()).text(param.getKey());
        if (param.getValue() instanceof Quantity quantity) {
          sheet.number(new BigDecimal(Decimals.typed(quantity.value())));
          sheet.text(quantity.unit().label().in(book.report().lang()));
        } else {
          sheet.text(param.getValue().toString()).skip();
        }
        sheet.text(words.param(param.getKey())).end();
      }
    }
    sheet.finishWithFilter(0);
  }

  private static void adjustments(Book book) throws IOException {
    if (book.result().pack().adjustments().isEmpty()) {
      return;
    }
    SheetWriter sheet =
        book.sheet(Phrase.ADJUSTMENTS_SHORT, 14, 28, 60, 16, 24)
            .header(
                book.words(),
                Phrase.SUBJECT,
                Phrase.RULE_ID,
                Phrase.ADJUSTED,
                Phrase.EFFECT,
                Phrase.BY_PACK);
    for (Adjustment each : book.result().pack().adjustments()) {
      sheet.text(each.subject().title().in(book.report().lang())).text(each.name());
      sheet.text(each.what().in(book.report().lang()));
      sheet.text(book.say(each.weakens() ? Phrase.WEAKENS : Phrase.TIGHTENS));
      sheet.text(each.pack()).end();
    }
    sheet.finishWithFilter(0);
  }
}
