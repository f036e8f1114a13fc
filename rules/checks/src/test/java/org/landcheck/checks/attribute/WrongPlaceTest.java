package org.landcheck.checks.attribute;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.landcheck.api.FieldType;
import org.landcheck.api.Finding;
import org.landcheck.checks.TestInspection;
import org.landcheck.checks.TestLayer;

class WrongPlaceTest {
  private static final String LEFT = "POLYGON ((0 0, 10 0, 10 10, 0 10, 0 0))";
  private static final String MIDDLE = "POLYGON ((10 0, 20 0, 20 10, 10 10, 10 0))";
  private static final String RIGHT = "POLYGON ((20 0, 30 0, 30 10, 20 10, 20 0))";

  private static TestInspection run(String shape, String code) {
    return TestInspection.of(new WrongPlace())
        .layers(
            TestLayer.named("DK").field("BH", FieldType.TEXT).row(shape, code).build(),
            TestLayer.named("DJQ")
                .field("DM", FieldType.TEXT)
                .row(LEFT, "430181")
                .row(MIDDLE, "430102")
                .row(RIGHT, "430181")
                .build())
        .param("field", "BH")
        .param("parentField", "DM");
  }

  @Test
  void polygonsWithOneCodeAreOnePlace() {
    String across = "POLYGON ((4 4, 26 4, 26 6, 4 6, 4 4))";
    assertEquals(List.of(), run(across, "430181-1").run().findings());
    assertEquals(1, run(across, "430102-1").run().findings().size());
  }

  @Test
  void theFindingNamesThePolygonItMostlyLiesIn() {
    Finding finding =
        run("POLYGON ((11 1, 19 1, 19 9, 11 9, 11 1))", "430181-1").run().findings().get(0);
    assertEquals("430102", finding.args().get("expected"));
    assertEquals("430181", finding.args().get("front"));
    assertEquals("[DJQ/2, DK/1]", finding.features().toString());
    assertEquals(100, finding.measure().orElseThrow().value(), 1e-9);
  }

  @Test
  void theWordsAndWidthThatANumberIsPrintedInDoNotCount() {
    for (String right : List.of("地字第430181202100012号", "　地字第４３０１８１２０２１", "乡字第430181")) {
      assertEquals(List.of(), run(LEFT, right).run().findings(), right);
    }
    Finding wrong = run(MIDDLE, "建字第４３０１８１２０２１００012号").run().findings().get(0);
    assertEquals("430181", wrong.args().get("front"));
  }

  @Test
  void anInteriorPointTellsIfNoShareIsAskedFor() {
    String mostlyRight = "POLYGON ((8 1, 18 1, 18 9, 8 9, 8 1))";
    assertEquals(1, run(mostlyRight, "430181").param("minShare", 0.0).run().findings().size());
    assertEquals(1, run("LINESTRING (11 5, 19 5)", "430181").run().findings().size());
    assertEquals(List.of(), run("LINESTRING (11 5, 19 5)", "430102").run().findings());
  }

  @Test
  void whatLiesNowhereOrHasNoCodeIsLeftToOthers() {
    assertEquals(List.of(), run("POLYGON ((90 90, 99 90, 99 99, 90 90))", "1").run().findings());
    assertEquals(List.of(), run(MIDDLE, "　").run().findings());
    assertEquals(List.of(), run("NULL", "430181").run().findings());
  }

  @Test
  void aShapeThatIsNotValidIsListed() {
    TestInspection inspection = run("POLYGON ((5 1, 15 9, 15 1, 5 9, 5 1))", "430181").run();
    assertEquals(List.of(), inspection.findings());
    assertEquals(1, inspection.skips().size());
  }

  @Test
  void aFieldThatIsNotThereIsSaidOnce() {
    TestInspection inspection = run(MIDDLE, "430181").param("parentField", "GONE").run();
    assertEquals(List.of(), inspection.findings());
    assertEquals(1, inspection.skips().size());
  }
}
