package org.landcheck.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.landcheck.api.Certainty;
import org.landcheck.api.DefectClass;
import org.landcheck.api.Lang;
import org.landcheck.api.LocalText;
import org.landcheck.api.Scoring;
import org.landcheck.core.score.ScoreSheet;
import org.landcheck.core.score.ScoreSheet.Unit;
import org.landcheck.core.score.ScoreSheet.Verdict;
import org.landcheck.delivery.ScoreTable.Cell;
import org.landcheck.delivery.ScoreTable.Kind;

class ScoreTableTest {
  private static final Scoring SCORING =
      new Scoring(
          LocalText.EMPTY,
          LocalText.EMPTY,
          Certainty.U,
          Map.of(),
          1,
          60,
          0.05,
          Set.of(),
          Map.of(),
          Map.of());

  private static Unit unit(String layer, long features, long gross, double score) {
    Map<DefectClass, Long> defects = new EnumMap<>(DefectClass.class);
    for (DefectClass each : DefectClass.values()) {
      defects.put(each, 0L);
    }
    defects.put(DefectClass.C, 1234L);
    List<ScoreSheet.Failing> failing = score < 60 ? List.of(ScoreSheet.Failing.SCORE) : List.of();
    return new Unit(layer, LocalText.EMPTY, features, defects, score, gross, failing);
  }

  private static List<List<String>> texts(Lang lang, Unit... units) {
    ScoreSheet sheet = new ScoreSheet(SCORING, List.of(units), Verdict.FAIL);
    return ScoreTable.rows(sheet, lang).stream()
        .map(row -> row.stream().map(Cell::text).toList())
        .toList();
  }

  @Test
  void everyPartHasARowOfOneCellAColumn() {
    List<List<String>> rows = texts(Lang.EN, unit("DJZQ", 2000, 150, 51.5));
    assertEquals(
        List.of(
            List.of(
                "DJZQ",
                "2,000",
                "0",
                "0",
                "1,234",
                "0",
                "51.5",
                "7.5%",
                "51.5 marks, less than 60")),
        rows);
    assertEquals(ScoreTable.columns().size(), rows.get(0).size());
  }

  @Test
  void theDatasetAsAWholeHasNoFeaturesToCount() {
    assertEquals(
        List.of(List.of("整套数据", "", "0", "0", "1,234", "0", "96", "", "")),
        texts(Lang.ZH, unit("", 0, 0, 96)));
  }

  @Test
  void figuresStayFigures() {
    ScoreSheet sheet =
        new ScoreSheet(SCORING, List.of(unit("DJZQ", 2000, 150, 51.5)), Verdict.FAIL);
    List<Cell> row = ScoreTable.rows(sheet, Lang.ZH).get(0);
    assertEquals(new Cell(Kind.COUNT, "2,000", 2000), row.get(1));
    assertEquals(new Cell(Kind.MARKS, "51.5", 51.5), row.get(6));
    assertEquals(new Cell(Kind.SHARE, "7.5%", 0.075), row.get(7));
    assertEquals(Kind.WORDS, row.get(8).kind());
  }
}
