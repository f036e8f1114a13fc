package org.landcheck.delivery;

import java.util.ArrayList;
import java.util.List;
import org.landcheck.api.DefectClass;
import org.landcheck.api.Lang;
import org.landcheck.core.score.ScoreSheet;
import org.landcheck.core.score.ScoreSheet.Unit;

/** The parts of a score sheet as a table of one row a part, the same wherever it is shown. */
public final class ScoreTable {
  private static final List<Phrase> COLUMNS =
      List.of(
          Phrase.LAYER,
          Phrase.FEATURES,
          Phrase.CLASS_A,
          Phrase.CLASS_B,
          Phrase.CLASS_C,
          Phrase.CLASS_D,
          Phrase.MARKS,
          Phrase.GROSS_SHARE,
          Phrase.FAILS_BY);

  private ScoreTable() {}

  /** What a cell holds. */
  public enum Kind {
    WORDS,
    COUNT,
    MARKS,
    SHARE,
    /** A figure that a part does not have. */
    BLANK
  }

  /**
   * One cell.
   *
   * @param text as people read it
   * @param figure the figure it says; 0 for words and blanks
   */
  public record Cell(Kind kind, String text, double figure) {
    /** Whether it stands in a column of figures. */
    public boolean isFigure() {
      return kind != Kind.WORDS;
    }
  }

  public static List<Phrase> columns() {
    return COLUMNS;
  }

  /** One row a part, one cell a column. */
  public static List<List<Cell>> rows(ScoreSheet sheet, Lang lang) {
    ScoreWords words = new ScoreWords(sheet, lang);
    Wording numbers = new Wording(lang);
    List<List<Cell>> rows = new ArrayList<>();
    for (Unit unit : sheet.units()) {
      List<Cell> row = new ArrayList<>();
      row.add(words(words.part(unit)));
      row.add(unit.whole() ? blank() : count(unit.features(), numbers));
      for (DefectClass each : DefectClass.values()) {
        row.add(count(unit.defects().get(each), numbers));
      }
      row.add(new Cell(Kind.MARKS, ScoreWords.marks(unit.score()), unit.score()));
      double gross = unit.grossShare();
      row.add(unit.whole() ? blank() : new Cell(Kind.SHARE, ScoreWords.percent(gross), gross));
      row.add(words(words.failing(unit)));
      rows.add(row);
    }
    return rows;
  }

  private static Cell words(String text) {
    return new Cell(Kind.WORDS, text, 0);
  }

  private static Cell blank() {
    return new Cell(Kind.BLANK, "", 0);
  }

  private static Cell count(long count, Wording numbers) {
    return new Cell(Kind.COUNT, numbers.count(count), count);
  }
}
