package org.landcheck.checks.attribute;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.landcheck.api.FieldType;
import org.landcheck.api.Finding;
import org.landcheck.checks.TestInspection;
import org.landcheck.checks.TestLayer;

class WrongOrderTest {
  private static TestInspection order(FieldType type, Object... values) {
    TestLayer layer = TestLayer.named("L");
    List<String> fields = List.of("A", "B", "C").subList(0, values.length);
    fields.forEach(field -> layer.field(field, type));
    return TestInspection.of(new WrongOrder())
        .layers(layer.row("NULL", values).build())
        .param("fields", fields);
  }

  @Test
  void theTimeOfDayDoesNotCount() {
    assertEquals(
        List.of(), order(FieldType.TEXT, "2021-03-15 18:00:00", "2021/3/15").run().findings());
  }

  @Test
  void daysAndWordsAreNotCompared() {
    assertEquals(List.of(), order(FieldType.TEXT, "2021-03-15", "长期").run().findings());
  }

  @Test
  void numbersInTextsAreNumbers() {
    assertEquals(List.of(), order(FieldType.TEXT, "9", "10").run().findings());
    assertEquals(List.of("descends"), order(FieldType.TEXT, "10", "9").run().kinds());
  }

  @Test
  void eachPairThatDescendsIsAFindingOfItsOwn() {
    List<Finding> findings = order(FieldType.REAL, 3.0, 2.0, 1.0).run().findings();
    assertEquals(2, findings.size());
    assertEquals(2, findings.stream().map(Finding::key).distinct().count());
  }

  @Test
  void aBlankIsPassedOverLikeNull() {
    assertEquals(
        List.of("descends"), order(FieldType.TEXT, "2021-03-15", "　", "2021-03-14").run().kinds());
  }

  @Test
  void strictMeansOneDayApartAtLeast() {
    LocalDate day = LocalDate.of(2024, 2, 29);
    assertEquals(
        List.of("equal"), order(FieldType.DATE, day, day).param("strict", true).run().kinds());
    assertEquals(
        List.of(),
        order(FieldType.DATE, day, day.plusDays(1)).param("strict", true).run().findings());
  }
}
