package org.landcheck.delivery.html;

import java.io.IOException;
import java.util.Optional;
import org.landcheck.api.DefectClass;
import org.landcheck.core.score.ScoreSheet;
import org.landcheck.delivery.Markup;
import org.landcheck.delivery.Phrase;
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
    page.openTable(
        "score",
        Phrase.LAYER,
        Phrase.FEATURES,
        Phrase.CLASS_A,
        Phrase.CLASS_B,
        Phrase.CLASS_C,
        Phrase.CLASS_D,
        Phrase.MARKS,
        Phrase.GROSS_SHARE,
        Phrase.FAILS_BY);
    for (ScoreSheet.Unit unit : sheet.get().units()) {
      html.open("tr").leaf("td", words.part(unit));
      boolean whole = unit.layer().isEmpty();
      html.leaf("td", whole ? "" : page.words().count(unit.features()), "class", "num");
      for (DefectClass each : DefectClass.values()) {
        html.leaf("td", page.words().count(unit.defects().get(each)), "class", "num");
      }
      html.leaf("td", ScoreWords.marks(unit.score()), "class", "num");
      html.leaf("td", whole ? "" : ScoreWords.percent(unit.grossShare()), "class", "num");
      html.leaf("td", words.failing(unit)).closeLine();
    }
    page.closeTable();
    html.leaf("p", words.basis(), "class", "note").line();
    page.closeSection();
  }
}
