package org.landcheck.checks.attribute;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.landcheck.api.FieldType;
import org.landcheck.api.Layer;
import org.landcheck.checks.TestInspection;
import org.landcheck.checks.TestLayer;

class SumMismatchTest {
  private static TestInspection sum(Object total, Object a, Object b) {
    Layer layer =
        TestLayer.named("L")
            .field("T", total instanceof String ? FieldType.TEXT : FieldType.REAL)
            .field("A", a instanceof String ? FieldType.TEXT : FieldType.REAL)
            .field("B", FieldType.REAL)
            .row("NULL", total, a, b)
            .build();
    return TestInspection.of(new SumMismatch())
        .layers(layer)
        .param("total", "T")
        .param("parts", List.of("A", "B"));
  }

  @Test
  void whatBinaryFractionsLoseIsNoDifference() {
    assertEquals(List.of(), sum(0.3, 0.1, 0.2).run().findings());
  }

  @Test
  void aDifferenceOfTheToleranceItselfIsAllowed() {
    assertEquals(List.of(), sum(10.5, 4.0, 6.0).param("tolerance", 0.5).run().findings());
    assertEquals(1, sum(10.51, 4.0, 6.0).param("tolerance", 0.5).run().findings().size());
  }

  @Test
  void theLargerOfBothTolerancesCounts() {
    assertEquals(
        List.of(),
        sum(100.0, 40.0, 59.0).param("tolerance", 0.5).param("relative", 1.0).run().findings());
  }

  @Test
  void numbersOfFullWidthAreNumbersAndNotANumberIsNone() {
    assertEquals(List.of(), sum("１０", "4", 6.0).run().findings());
    assertEquals(List.of("not-a-number"), sum("十", "4", 6.0).run().kinds());
    assertEquals(List.of("not-a-number"), sum(10.0, "4", Double.NaN).run().kinds());
  }

  @Test
  void aMissingFieldIsSaidOnceAndNothingIsAddedUp() {
    TestInspection inspection =
        sum(10.0, 4.0, 5.0).param("parts", List.of("A", "GONE")).param("missingIsZero", true).run();
    assertEquals(List.of(), inspection.findings());
    assertEquals(1, inspection.skips().size());
  }

  @Test
  void whereNoPartIsFilledInThereIsNothingToAddUp() {
    assertEquals(List.of(), sum(100.0, null, null).param("missingIsZero", true).run().findings());
    assertEquals(1, sum(100.0, 40.0, null).param("missingIsZero", true).run().findings().size());
  }

  @Test
  void aRuleWithoutPartsSaysSo() {
    TestInspection inspection = sum(10.0, 4.0, 5.0).param("parts", List.of()).run();
    assertEquals(List.of(), inspection.findings());
    assertEquals(1, inspection.skips().size());
  }
}
