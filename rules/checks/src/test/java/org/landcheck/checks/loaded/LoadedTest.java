package org.landcheck.checks.loaded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.landcheck.api.Check;
import org.landcheck.api.Companion;
import org.landcheck.api.Field;
import org.landcheck.api.FieldType;
import org.landcheck.api.Finding;
import org.landcheck.api.Layer;
import org.landcheck.checks.TestInspection;
import org.landcheck.checks.TestLayer;

/** Edge cases of the checks that hold the data against what was loaded. */
class LoadedTest {
  private static final String SQUARE = "POLYGON ((0 0, 10 0, 10 10, 0 10, 0 0))";

  private static TestLayer layer(FieldType type) {
    return TestLayer.named("DK").key("K").field("K", FieldType.TEXT).field("V", type);
  }

  private static Layer keys(String... keys) {
    TestLayer layer = layer(FieldType.TEXT);
    for (String key : keys) {
      layer.row("NULL", key);
    }
    return layer.build();
  }

  private static TestInspection run(Check check, Layer before, Layer after) {
    return TestInspection.of(check).layers(before).companion(Companion.LOADED, after).run();
  }

  private static TestInspection value(FieldType type, Object before, Object after) {
    return run(
        new ChangedFeature(),
        layer(type).row(SQUARE, "1", before).build(),
        layer(after instanceof String ? FieldType.TEXT : type).row(SQUARE, "1", after).build());
  }

  @Test
  void theSameRowsInAnotherOrderAreNeitherMissingNorAdded() {
    Layer before = keys("1", "2", "2", null, " ");
    Layer after = keys(null, "2 ", "1", "2", null);
    assertEquals(List.of(), run(new MissingFeature(), before, after).findings());
    assertEquals(List.of(), run(new AddedFeature(), before, after).findings());
  }

  @Test
  void everyRowOfAKeyThatIsGoneIsMissingButOneStandsForAKeyThatIsThereLessOften() {
    Layer before = keys("1", "1", "2", "2", "2");
    assertEquals(
        List.of("fewer", "missing", "missing"),
        run(new MissingFeature(), before, keys("2")).kinds());
    List<Finding> added = run(new AddedFeature(), keys("2"), before).findings();
    assertEquals(2, added.size());
    assertTrue(added.stream().allMatch(finding -> finding.features().isEmpty()));
    assertEquals(2, added.stream().map(Finding::key).distinct().count());
  }

  @Test
  void findingsSayHowManyThereAre() {
    Finding finding = run(new MissingFeature(), keys("1", "2"), keys("2")).findings().get(0);
    assertEquals(2L, finding.args().get("count"));
    assertEquals(1L, finding.args().get("loaded"));
  }

  @Test
  void aLayerWithoutAKeyIsSaidToBeIncomparable() {
    Layer noKey = TestLayer.named("DK").row(SQUARE).build();
    for (Check check : List.of(new MissingFeature(), new AddedFeature(), new ChangedFeature())) {
      TestInspection inspection = run(check, noKey, noKey);
      assertEquals(List.of(), inspection.findings(), check.info().id());
      assertEquals(Optional.empty(), inspection.skips().get(0).feature());
    }
  }

  @Test
  void aFieldThatTheDatabaseLacksIsListedAndTheOthersCompared() {
    Layer before =
        layer(FieldType.TEXT).field("W", FieldType.TEXT).row(SQUARE, "1", "a", "b").build();
    Layer after = layer(FieldType.TEXT).row(SQUARE, "1", "x").build();
    TestInspection inspection = run(new ChangedFeature(), before, after);
    assertEquals("V: a → x", inspection.findings().get(0).args().get("changesEn"));
    assertTrue(inspection.skips().get(0).reason().en().endsWith("no field W"));
  }

  @Test
  void numbersMayComeBackAsTextsAndDaysWithATime() {
    assertEquals(List.of(), value(FieldType.REAL, 2.5, "2.50").findings());
    assertEquals(List.of("attributes"), value(FieldType.REAL, 2.5, "2,5").kinds());
    assertEquals(List.of(), value(FieldType.TEXT, "2021/3/5", "2021-03-05 00:00:00").findings());
    assertEquals(List.of("attributes"), value(FieldType.TEXT, "001", "1").kinds());
    assertEquals(List.of(), value(FieldType.TEXT, null, " ").findings());
  }

  @Test
  void aLongValueIsCutInTheMessageOnly() {
    Finding finding = value(FieldType.TEXT, "长".repeat(500), "短").findings().get(0);
    assertEquals("V: " + "长".repeat(40) + "… → 短", finding.args().get("changesEn"));
    assertEquals("V", finding.args().get("fields"));
  }

  @Test
  void aDatabaseMayCallFieldsByTheirPackNames() {
    Layer before =
        TestLayer.named("DK")
            .key("K")
            .field("K", FieldType.TEXT)
            .field(new Field("MJ", "面积", FieldType.REAL, 0, 0))
            .row(SQUARE, "1", 1.0)
            .build();
    Layer after =
        TestLayer.named("DK")
            .key("K")
            .field("K", FieldType.TEXT)
            .field("MJ", FieldType.REAL)
            .row(SQUARE, "1", 2.0)
            .build();
    Finding finding = run(new ChangedFeature(), before, after).findings().get(0);
    assertEquals("面积: 1 → 2", finding.args().get("changesEn"));
  }

  @Test
  void inDegreesTheResolutionIsOfMetresToo() {
    Layer before = degrees("POLYGON ((112 28, 112.001 28, 112.001 28.001, 112 28))");
    Layer near = degrees("POLYGON ((112 28, 112.001 28, 112.001 28.001000005, 112 28))");
    Layer far = degrees("POLYGON ((112 28, 112.001 28, 112.001 28.0011, 112 28))");
    assertEquals(List.of(), run(new ChangedFeature(), before, near).findings());
    Finding finding = run(new ChangedFeature(), before, far).findings().get(0);
    assertEquals("geometry", finding.args().get("kind"));
    assertEquals(11.1, finding.measure().orElseThrow().value(), 0.1);
  }

  private static Layer degrees(String shape) {
    return layer(FieldType.TEXT).crs(TestLayer.degrees()).row(shape, "1").build();
  }

  @Test
  void aFilterChoosesAmongTheRowsThatMayBeNew() {
    TestInspection inspection =
        TestInspection.of(new AddedFeature())
            .layers(keys("A1"))
            .companion(Companion.LOADED, keys("A1", "A2", "B1", null))
            .filter("K LIKE 'A%'")
            .run();
    assertEquals(1, inspection.findings().size());
    assertEquals("A2", inspection.findings().get(0).args().get("key"));
  }

  @Test
  void aHundredThousandRowsOfOneKeyDoNotTakeForEver() {
    String[] same = new String[100_000];
    Arrays.fill(same, "无");
    Layer many = keys(same);
    assertEquals(same.length, run(new MissingFeature(), many, keys("1")).findings().size());
    assertEquals(List.of("fewer"), run(new MissingFeature(), many, keys("无")).kinds());
    assertEquals(1, run(new AddedFeature(), keys("1"), many).findings().size());
    assertEquals(List.of(), run(new ChangedFeature(), many, many).findings());
  }
}
