package org.landcheck.checks.topology;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.landcheck.api.FieldType;
import org.landcheck.checks.TestInspection;
import org.landcheck.checks.TestLayer;

class OverlapInTimeTest {
  private static final String LEFT = "POLYGON ((0 0, 10 0, 10 10, 0 10, 0 0))";
  private static final String RIGHT = "POLYGON ((5 0, 15 0, 15 10, 5 10, 5 0))";

  private static TestInspection pair(String old, String supersedes, String until, String from) {
    return TestInspection.of(new OverlapInTime())
        .layers(
            TestLayer.named("XK")
                .key("ZH")
                .field("ZH", FieldType.TEXT)
                .field("YZH", FieldType.TEXT)
                .field("FROM", FieldType.TEXT)
                .field("UNTIL", FieldType.TEXT)
                .row(LEFT, old, null, "2019-01-01", until)
                .row(RIGHT, "new", supersedes, from, null)
                .build());
  }

  private static int named(String old, String supersedes) {
    return pair(old, supersedes, null, null).param("supersedes", "YZH").run().findings().size();
  }

  private static int timed(String until, String from) {
    return pair("old", null, until, from)
        .param("from", "FROM")
        .param("until", "UNTIL")
        .run()
        .findings()
        .size();
  }

  @Test
  void theOtherMayBeNamedAmongSeveralAndWithBlanksInIt() {
    assertEquals(0, named("A1", "A1"));
    assertEquals(0, named("A1", "B2; A1"));
    assertEquals(0, named("地字 1号", "地字 1号"));
    assertEquals(1, named("A1", "A12"));
    assertEquals(1, named("A1", null));
  }

  @Test
  void whatHasNoKeyIsNamedByNobody() {
    assertEquals(1, named(null, ""));
    assertEquals(1, named("", ",,"));
  }

  @Test
  void theLastDayIsStillInForce() {
    assertEquals(0, timed("2020-01-01", "2020年1月2日"));
    assertEquals(1, timed("2020-01-01", "2020年1月1日"));
  }

  @Test
  void aMissingDayEndsNothing() {
    assertEquals(1, timed(null, "2020-01-01"));
    assertEquals(1, timed("2020-01-01", null));
    assertEquals(1, timed("长期", "2020-01-01"));
  }

  @Test
  void aFieldThatTheLayerLacksIsSaidAndNothingFound() {
    TestInspection inspection = pair("A", null, null, null).param("supersedes", "GONE").run();
    assertEquals(List.of(), inspection.findings());
    assertEquals(1, inspection.skips().size());
  }
}
