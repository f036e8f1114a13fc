package org.landcheck.checks.values;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.landcheck.api.FieldType;
import org.landcheck.checks.TestInspection;
import org.landcheck.checks.TestLayer;

class OutOfRangeTest {
  private static TestInspection numbers(FieldType type, Object... values) {
    TestLayer layer = TestLayer.named("L").field("F", type);
    for (Object value : values) {
      layer.row("NULL", value);
    }
    return TestInspection.of(new OutOfRange()).layers(layer.build()).param("fields", List.of("F"));
  }

  @Test
  void theEndsAreAllowedUnlessExcluded() {
    TestInspection ends = numbers(FieldType.INTEGER, 1L, 3L).param("min", "1").param("max", "3");
    assertEquals(List.of(), ends.run().kinds());
    ends = numbers(FieldType.INTEGER, 1L, 2L, 3L).param("min", "1").param("max", "3");
    ends.param("minExclusive", true).param("maxExclusive", true);
    assertEquals(List.of("above", "below"), ends.run().kinds());
  }

  @Test
  void withoutEndsOnlyWhatIsNoNumberIsFound() {
    TestInspection open =
        numbers(FieldType.REAL, -1e300, 1e300, Double.NaN, Double.POSITIVE_INFINITY)
            .param("minExclusive", true)
            .param("maxExclusive", true);
    assertEquals(List.of("not-finite", "not-finite"), open.run().kinds());
  }

  @Test
  void wordsAndUnitsAreLeftToOthers() {
    TestInspection texts =
        numbers(FieldType.TEXT, "无", "≤1", "1㎡", "", " ", "1,000", "５").param("min", "2000");
    assertEquals(List.of("below", "below"), texts.run().kinds());
  }

  @Test
  void endsThatAreNoNumbersLeaveTheRuleUncheckedAndSaySo() {
    TestInspection inspection = numbers(FieldType.REAL, 1.0).param("max", "很大").run();
    assertEquals(List.of(), inspection.findings());
    assertEquals(1, inspection.skips().size());
  }
}
