package org.landcheck.delivery.xlsx;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.landcheck.core.score.ScoreSheet;
import org.landcheck.delivery.Phrase;
import org.landcheck.delivery.ScoreTable;

/** The sheet of marks, part by part; none if the pack has no scoring. */
final class MarkSheet {
  private MarkSheet() {}

  static void write(Book book) throws IOException {
    Optional<ScoreSheet> score = ScoreSheet.of(book.result());
    if (score.isEmpty()) {
      return;
    }
    SheetWriter sheet =
        book.sheet(Phrase.SCORE, 24, 12, 10, 10, 10, 10, 10, 12, 50)
            .header(book.words(), ScoreTable.columns().toArray(Phrase[]::new));
    for (List<ScoreTable.Cell> row : ScoreTable.rows(score.get(), book.report().lang())) {
      for (ScoreTable.Cell cell : row) {
        cell(sheet, cell);
      }
      sheet.end();
    }
    sheet.finishWithFilter(0);
  }

  private static void cell(SheetWriter sheet, ScoreTable.Cell cell) {
    switch (cell.kind()) {
      case COUNT -> sheet.count((long) cell.figure());
      case MARKS -> sheet.number(cell.figure(), 2, "0.##");
      case WORDS, SHARE -> sheet.text(cell.text());
      case BLANK -> sheet.skip();
    }
  }
}
