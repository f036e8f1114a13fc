package org.landcheck.checks.relation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.landcheck.api.Check;
import org.landcheck.api.Field;
import org.landcheck.api.FieldSpec;
import org.landcheck.api.FieldType;
import org.landcheck.api.Finding;
import org.landcheck.api.GeometryType;
import org.landcheck.api.Layer;
import org.landcheck.api.LayerSpec;
import org.landcheck.api.LocalText;
import org.landcheck.api.Unit;
import org.landcheck.checks.TestInspection;
import org.landcheck.checks.TestLayer;

/** Edge cases of the checks that hold a row against those it is linked with. */
class LinkedRowsTest {
  private static TestLayer table(String name, FieldType type) {
    return TestLayer.named(name).field("K", FieldType.TEXT).field("V", type);
  }

  private static TestInspection run(Check check, TestLayer own, TestLayer other) {
    return TestInspection.of(check).layers(own.build(), other.build()).param("link", "K");
  }

  private static TestInspection order(Object own, Object other) {
    FieldType type = own instanceof String ? FieldType.TEXT : FieldType.REAL;
    return run(
            new LinkedOrder(),
            table("A", type).row("NULL", "k", own),
            table("B", type).row("NULL", "k", other))
        .param("field", "V")
        .param("targetField", "V");
  }

  private static List<String> equal(String own, String other) {
    return run(
            new LinkedDifference(),
            table("A", FieldType.TEXT).row("NULL", "k", own),
            table("B", FieldType.TEXT).row("NULL", "k", other))
        .param("fields", List.of("V"))
        .run()
        .kinds();
  }

  @Test
  void blanksAtTheEndsOfAKeyDoNotCount() {
    TestInspection inspection =
        run(
                new WrongCount(),
                table("A", FieldType.TEXT).row("NULL", " k　"),
                table("B", FieldType.TEXT).row("NULL", "k").row("NULL", "k k"))
            .run();
    assertEquals(List.of(), inspection.findings());
  }

  @Test
  void aCountOfManyNamesOnlyTheFirstRows() {
    TestLayer many = table("B", FieldType.TEXT);
    for (int i = 0; i < 1000; i++) {
      many.row("NULL", "k");
    }
    TestInspection inspection =
        run(new WrongCount(), table("A", FieldType.TEXT).row("NULL", "k"), many).run();
    assertEquals(List.of("many"), inspection.kinds());
    assertEquals(11, inspection.findings().get(0).features().size());
    assertEquals(1000L, inspection.findings().get(0).args().get("count"));
  }

  @Test
  void theFindingIsOfTheRulesOwnLayerWhateverTheNames() {
    TestInspection inspection =
        run(
                new LinkedDifference(),
                table("Z", FieldType.TEXT).row("NULL", "k", "1"),
                table("A", FieldType.TEXT).row("NULL", "k", "2"))
            .param("fields", List.of("V"))
            .run();
    Finding finding = inspection.findings().get(0);
    assertEquals("Z", finding.layer());
    assertEquals("A/1", finding.features().get(0).toString());
    assertEquals("Z/1", finding.args().get("own"));
  }

  @Test
  void aLayerMayBeLinkedWithItself() {
    Layer layer = table("A", FieldType.TEXT).row("NULL", "k").row("NULL", "k").build();
    TestInspection inspection = TestInspection.of(new WrongCount()).layers(layer, layer);
    assertEquals(List.of("many", "many"), inspection.param("link", "K").run().kinds());
  }

  @Test
  void strictAndAToleranceTogetherAllowFewerDaysThanTheTolerance() {
    TestInspection twoDays = order("2021-03-15", "2021-03-13").param("tolerance", 2.0);
    assertEquals(List.of(), twoDays.run().findings());
    assertEquals(
        1,
        order("2021-03-15", "2021-03-13")
            .param("tolerance", 2.0)
            .param("strict", true)
            .run()
            .findings()
            .size());
  }

  @Test
  void theToleranceIsOfDaysAndNotOfNumbers() {
    assertEquals(List.of("greater"), order(2.0, 1.5).param("tolerance", 5.0).run().kinds());
    assertEquals(List.of("equal"), order(2.0, 2.0).param("strict", true).run().kinds());
    assertEquals(List.of(), order(1.5, 2.0).param("strict", true).run().kinds());
  }

  @Test
  void codesAreTextsEvenIfTheyLookLikeNumbers() {
    assertEquals(List.of("text"), equal("001", "1"));
    assertEquals(List.of(), equal("2021-03-15", "2021.3.15"));
    assertEquals(List.of("missing"), equal("x", "　"));
    assertEquals(List.of("text"), equal("湘〔2021〕1号", "湘[2021]1号"));
  }

  @Test
  void aTextThatIsNoNumberIsComparedAsText() {
    TestInspection inspection =
        run(
                new LinkedDifference(),
                table("A", FieldType.REAL).row("NULL", "k", 2.0),
                table("B", FieldType.TEXT).row("NULL", "k", "约2"))
            .param("fields", List.of("V"))
            .run();
    assertEquals(List.of("text"), inspection.kinds());
  }

  @Test
  void whatIsMissingFromTheRuleOrTheDataIsSaidAndNothingFound() {
    for (Check check : List.of(new WrongCount(), new LinkedSum(), new LinkedDifference())) {
      TestInspection inspection =
          run(
              check,
              table("A", FieldType.REAL).row("NULL", "k", 2.0),
              table("B", FieldType.REAL).row("NULL", "k", 3.0));
      assertTrue(inspection.param("link", "K=").run().skips().size() > 0, check.info().id());
      assertEquals(List.of(), inspection.findings());
    }
  }

  @Test
  void sumsOfAThousandthsAreNotOffByBinaryFractions() {
    TestLayer parts = table("B", FieldType.REAL);
    for (int i = 0; i < 1000; i++) {
      parts.row("NULL", "k", 0.001);
    }
    TestInspection inspection =
        run(new LinkedSum(), table("A", FieldType.REAL).row("NULL", "k", 1.0), parts)
            .param("field", "V")
            .param("targetField", "V")
            .run();
    assertEquals(List.of(), inspection.findings());
  }

  @Test
  void foldingLeavesWhatPeopleTellApart() {
    assertEquals("(2021)12号", Folded.of("〔２０２１〕 12 号"));
    assertEquals("A-1", Folded.of("ａ—1"));
    assertTrue(!Folded.of("东村").equals(Folded.of("西村")));
  }

  @Test
  void aWordThatThousandsOfRowsHaveForAKeyJoinsNothingAndIsTold() {
    TestLayer own = table("A", FieldType.TEXT).row("NULL", "无", "a").row("NULL", "无", "b");
    for (int rows : List.of(1000, 1001)) {
      TestLayer other = table("B", FieldType.TEXT);
      for (int i = 0; i < rows; i++) {
        other.row("NULL", "无", "c");
      }
      TestInspection equal =
          run(new LinkedDifference(), own, other).param("fields", List.of("V")).run();
      assertEquals(rows == 1000 ? 2000 : 0, equal.findings().size());
      assertEquals(rows == 1000 ? 0 : 2, equal.skips().size());
      assertEquals(List.of("many", "many"), run(new WrongCount(), own, other).run().kinds());
    }
  }

  /** Both tables have areas in m² by the pack, and the first states them in mu. */
  private static TestInspection areas(Check check, double mu, double metres) {
    Field own = new Field("V", "用地面积（亩）", FieldType.REAL, 15, 4);
    Layer ledger =
        TestLayer.named("A").field("K", FieldType.TEXT).field(own).row("NULL", "k", mu).build();
    Layer areas = table("B", FieldType.REAL).row("NULL", "k", metres).build();
    return TestInspection.of(check)
        .layers(ledger, areas)
        .specs(spec("A"), spec("B"))
        .param("link", "K");
  }

  private static LayerSpec spec(String name) {
    FieldSpec area =
        new FieldSpec(
            "V",
            LocalText.same("V"),
            List.of(),
            FieldType.REAL,
            15,
            2,
            Unit.SQUARE_METRE,
            false,
            Optional.empty());
    return new LayerSpec(
        name,
        LocalText.same(name),
        List.of(),
        GeometryType.NONE,
        Optional.empty(),
        true,
        List.of(area));
  }

  @Test
  void aToleranceIsInTheUnitOfThePackWhateverUnitAColumnNames() {
    // 0.18 mu are 120 m²
    for (double metres : List.of(120.0, 120.1, 130.0)) {
      int findings = metres > 125 ? 1 : 0;
      TestInspection equal = areas(new LinkedDifference(), 0.18, metres);
      assertEquals(
          findings,
          equal.param("fields", List.of("V")).param("tolerance", 0.1).run().findings().size());
      TestInspection sum = areas(new LinkedSum(), 0.18, metres);
      assertEquals(
          findings,
          sum.param("field", "V")
              .param("targetField", "V")
              .param("tolerance", 0.1)
              .run()
              .findings()
              .size());
    }
  }
}
