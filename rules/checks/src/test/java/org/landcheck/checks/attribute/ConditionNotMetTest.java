package org.landcheck.checks.attribute;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.landcheck.api.FieldType;
import org.landcheck.api.Lang;
import org.landcheck.api.Layer;
import org.landcheck.checks.TestInspection;
import org.landcheck.checks.TestLayer;

class ConditionNotMetTest {
  private static final Layer LAYER =
      TestLayer.named("L")
          .field("A", FieldType.REAL)
          .field("B", FieldType.REAL)
          .field("名称", FieldType.TEXT)
          .field("RQ", FieldType.DATE)
          .row("POLYGON ((0 0, 10 0, 10 10, 0 0))", 1.0, 2.0, "甲", LocalDate.of(2021, 3, 15))
          .row("NULL", 1.0, null, null, null)
          .build();

  private static TestInspection run(String condition) {
    return TestInspection.of(new ConditionNotMet())
        .layers(LAYER)
        .param("condition", condition)
        .run();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "A > 1; 1 2",
        "B > 5; 1",
        "B <= 5; ''",
        "NOT (B <= 5); 1",
        "B > 5 OR A = 1; ''",
        "B > 5 AND A = 0; 1 2",
        "B > 5 AND A = 1; 1",
        "NOT (B > 5 OR A = 1); 1 2",
        "B IS NOT NULL; 2",
        "B BETWEEN 3 AND 4; 1",
        "名称 LIKE '乙%'; 1",
        "B IN (3, 4); 1",
        "RQ >= '2022-01-01'; 1",
        "area(geom) > 100; 1",
        "EXCLUDE; 1 2",
        "INCLUDE; ''"
      })
  void aFeatureIsFoundOnlyWhereTheConditionIsFalse(String condition, String expected) {
    List<String> rows =
        run(condition).findings().stream()
            .map(finding -> String.valueOf(finding.features().get(0).fid()))
            .sorted()
            .toList();
    assertEquals(expected, String.join(" ", rows));
  }

  @Test
  void theMessageShowsTheFieldsOfTheConditionAndNoOthers() {
    ConditionNotMet check = new ConditionNotMet();
    String message = check.words(Lang.ZH).message(run("B > A AND 名称 = '乙'").findings().get(0));
    assertEquals("L/1 不符合条件 B > A AND 名称 = '乙'：A = 1，B = 2，名称 = 甲。", message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {"A >; A >", "GONE = 1; GONE", "A = 1 AND ((B = 2; ((B"})
  void whatIsNoConditionIsSaidInOneLineWithRuleAndPlace(String condition, String named) {
    TestInspection inspection = run(condition);
    assertEquals(List.of(), inspection.findings());
    assertEquals(1, inspection.skips().size());
    assertEquals(Optional.empty(), inspection.skips().get(0).feature());
    for (Lang lang : Lang.values()) {
      String line = inspection.skips().get(0).reason().in(lang);
      assertEquals(1, line.lines().count());
      assertTrue(line.contains("test") && line.contains("condition"), line);
      assertTrue(line.contains(named), line);
    }
  }
}
