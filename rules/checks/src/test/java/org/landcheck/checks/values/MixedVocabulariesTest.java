package org.landcheck.checks.values;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.landcheck.api.FieldType;
import org.landcheck.api.Finding;
import org.landcheck.api.example.ExampleCodes;
import org.landcheck.checks.TestInspection;
import org.landcheck.checks.TestLayer;

class MixedVocabulariesTest {
  private static TestInspection codes(Object... values) {
    TestLayer layer = TestLayer.named("L").field("F", FieldType.TEXT);
    for (Object value : values) {
      layer.row("NULL", value);
    }
    return TestInspection.of(new MixedVocabularies())
        .layers(layer.build())
        .codeLists(
            ExampleCodes.parse("a 1; 2; 3; 9"),
            ExampleCodes.parse("b x; y; 9"),
            ExampleCodes.parse("c p; q; 9"))
        .param("field", "F")
        .param("lists", List.of("a", "b", "c"));
  }

  private static List<Long> found(TestInspection inspection) {
    return inspection.findings().stream().map(f -> f.features().get(0).fid()).sorted().toList();
  }

  @Test
  void codesOfAllButTheMostUsedVocabularyAreFound() {
    TestInspection inspection = codes("x", "1", "y", "p", " x ", "9", "?").run();
    assertEquals(List.of(2L, 4L), found(inspection));
    Finding first = inspection.findings().get(0);
    assertEquals(3L, first.args().get("count"));
    assertEquals(5L, first.args().get("all"));
  }

  @Test
  void ofEquallyManyTheVocabularyNamedFirstIsTheUsualOne() {
    assertEquals(List.of(1L), found(codes("x", "1").run()));
  }

  @Test
  void codesThatAllVocabulariesHaveAreNoMix() {
    assertEquals(List.of(), found(codes("9", "9", "x").run()));
  }

  @Test
  void aVocabularyThatThePackLacksIsSaidOnce() {
    TestInspection inspection = codes("x", "1").param("lists", List.of("a", "gone")).run();
    assertEquals(List.of(), inspection.findings());
    assertEquals(1, inspection.skips().size());
  }

  @Test
  void onlyWhatIsOfTheDayOrLaterIsLookedAtHoweverDaysAreSpelt() {
    TestLayer layer = TestLayer.named("L").field("F", FieldType.TEXT).field("D", FieldType.TEXT);
    layer.row("NULL", "1", "2020年12月1日").row("NULL", "1", "20210315").row("NULL", "x", "2021.1.5");
    layer.row("NULL", "x", "20201130").row("NULL", "y", "2020年11月30日").row("NULL", "y", null);
    TestInspection inspection =
        codes("1").layers(layer.build()).param("dateField", "D").param("since", "2020-12-01").run();
    assertEquals(List.of(3L), found(inspection));
  }
}
