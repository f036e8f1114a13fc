package org.landcheck.delivery.xlsx;

import java.io.IOException;
import java.util.Optional;
import org.landcheck.api.DefectClass;
import org.landcheck.core.score.ScoreSheet;
import org.landcheck.delivery.Phrase;
import org.landcheck.delivery.ScoreWords;

/** The sheet of marks, part by part; none if the pack has no scoring. */
final class MarkSheet {
  private MarkSheet() {}

  static void write(Book book) throws IOException {
    Optional<ScoreSheet> score = ScoreSheet.of(book.result());
    if (score.isEmpty()) {
      return;
    }
    ScoreWords words = new ScoreWords(score.get(), book.report().lang());
    SheetWriter sheet =
        book.sheet(Phrase.SCORE, 24, 12, 10, 10, 10, 10, 10, 12, 50)
            .header(
                book.words(),
                Phrase.LAYER,
                Phrase.FEATURES,
                Phrase.CLASS_A,
                Phrase.CLASS_B,
                Phrase.CLASS_C,
                Phrase.CLASS_D,
                Phrase.MARKS,
                Phrase.GROSS_SHARE,
                Phrase.FAILS_BY);
    for (ScoreSheet.Unit unit : score.get().units()) {
      sheet.text(words.part(unit)).count(unit.features());
      for (DefectClass each : DefectClass.values()) {
        sheet.count(unit.defects().get(each));
      }
      sheet.number(unit.score(), 2, "0.##").text(ScoreWords.percent(unit.grossShare()));
      sheet.text(words.failing(unit)).end();
    }
    sheet.finishWithFilter(0);
  }
}
