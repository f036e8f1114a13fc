package org.landcheck.delivery.html;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.landcheck.core.score.ScoreSheet;
import org.landcheck.delivery.Markup;
import org.landcheck.delivery.Phrase;
import org.landcheck.delivery.ScoreTable;
import org.landcheck.delivery.ScoreWords;

/** The score of the data under the table of their pack; nothing if it has none. */
final class ScoreSection {
  private ScoreSection() {}

  static void write(Page page) throws IOException {
    Optional<ScoreSheet> sheet = ScoreSheet.of(page.result());
    if (sheet.isEmpty()) {
      return;
    }
    Markup html = page.html();
    ScoreWords words = new ScoreWords(sheet.get(), page.lang());
    page.openSection("score", Phrase.SCORE);
    html.leaf("p", words.headline(), "class", "headline").line();
    page.openTable("score", ScoreTable.columns().toArray(Phrase[]::new));
    for (List<ScoreTable.Cell> row : ScoreTable.rows(sheet.get(), page.lang())) {
      html.open("tr");
      for (ScoreTable.Cell cell : row) {
        if (cell.isFigure()) {
          html.leaf("td", cell.text(), "class", "num");
        } else {
          html.leaf("td", cell.text());
        }
      }
      html.closeLine();
    }
    page.closeTable();
    html.leaf("p", words.basis(), "class", "note").line();
    page.closeSection();
  }
}
