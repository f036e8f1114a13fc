package org.landcheck.delivery;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.landcheck.api.Lang;
import org.landcheck.core.score.ScoreSheet;
import org.landcheck.core.score.ScoreSheet.Failing;
import org.landcheck.core.score.ScoreSheet.Unit;

/** The words of a score sheet. */
public final class ScoreWords {
  private final ScoreSheet sheet;
  private final Lang lang;

  public ScoreWords(ScoreSheet sheet, Lang lang) {
    this.sheet = sheet;
    this.lang = lang;
  }

  /** Title, marks and verdict in one line. */
  public String headline() {
    String verdict =
        switch (sheet.verdict()) {
          case PASS -> Phrase.SCORE_PASS.in(lang);
          case FAIL -> Phrase.SCORE_FAIL.in(lang);
          case UNDECIDED -> Phrase.SCORE_UNDECIDED.in(lang);
        };
    String title = sheet.scoring().title().in(lang);
    return Phrase.SCORE_LINE.in(lang, title, marks(sheet.score()), verdict);
  }

  /** Where the figures come from and how sure they are. */
  public String basis() {
    String source = sheet.scoring().source().in(lang);
    return Phrase.SCORE_BASIS.in(lang, source, sheet.scoring().certainty());
  }

  public String part(Unit unit) {
    if (unit.whole()) {
      return Phrase.WHOLE_DATASET.in(lang);
    }
    String title = unit.title().in(lang);
    return title.isEmpty() || title.equals(unit.layer())
        ? unit.layer()
        : Phrase.TITLE_AND_NAME.in(lang, title, unit.layer());
  }

  /** What lets a part fail; empty if it passes. */
  public String failing(Unit unit) {
    List<String> why = unit.failing().stream().map(each -> why(each, unit)).toList();
    return String.join(Phrase.LIST_COMMA.in(lang), why);
  }

  private String why(Failing failing, Unit unit) {
    return switch (failing) {
      case CLASS_A -> Phrase.SCORE_CLASS_A.in(lang);
      case SCORE ->
          Phrase.SCORE_BELOW.in(lang, marks(unit.score()), marks(sheet.scoring().passMark()));
      case GROSS_ERRORS ->
          Phrase.SCORE_GROSS.in(
              lang, percent(unit.grossShare()), percent(sheet.scoring().maxGrossErrorShare()));
    };
  }

  /** The parts that fail, in a line each. */
  public List<String> failures() {
    return sheet.units().stream()
        .filter(unit -> !unit.failing().isEmpty())
        .map(unit -> part(unit) + Phrase.COLON.in(lang) + failing(unit))
        .toList();
  }

  public static String marks(double marks) {
    BigDecimal exact = BigDecimal.valueOf(marks).setScale(2, RoundingMode.HALF_UP);
    return exact.signum() == 0 ? "0" : exact.stripTrailingZeros().toPlainString();
  }

  /** A share as a percentage with two digits behind the point. */
  public static String percent(double share) {
    return marks(share * 100) + "%";
  }
}
