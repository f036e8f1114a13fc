package org.landcheck.checks.values;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.landcheck.api.FieldType;
import org.landcheck.api.Finding;
import org.landcheck.checks.TestInspection;
import org.landcheck.checks.TestLayer;

class HalfFilledTest {
  private static TestInspection rows(List<String> fields, Object[]... rows) {
    TestLayer layer =
        TestLayer.named("L")
            .field("A", FieldType.TEXT)
            .field("B", FieldType.REAL)
            .field("C", FieldType.TEXT);
    for (Object[] row : rows) {
      layer.row("NULL", row);
    }
    return TestInspection.of(new HalfFilled()).layers(layer.build()).param("fields", fields).run();
  }

  @Test
  void blanksAreNothingAndZeroIsSomething() {
    TestInspection inspection =
        rows(
            List.of("A", "B"),
            new Object[] {"\u3000", 0.0, null},
            new Object[] {" ", null, "x"},
            new Object[] {"a", 0.0, null});
    assertEquals(1, inspection.findings().size());
    Finding finding = inspection.findings().get(0);
    assertEquals("B", finding.args().get("filledEn"));
    assertEquals("A", finding.args().get("missingEn"));
  }

  @Test
  void oneFindingNamesAllThatIsMissing() {
    TestInspection inspection = rows(List.of("A", "B", "C"), new Object[] {"a", null, null});
    assertEquals("B、C", inspection.findings().get(0).args().get("missingZh"));
  }

  @Test
  void aFieldThatTheLayerLacksIsSaidOnceAndMissedInNoRow() {
    TestInspection inspection = rows(List.of("A", "GONE"), new Object[] {"a", null, null});
    assertEquals(List.of(), inspection.findings());
    assertEquals(1, inspection.skips().size());
  }
}
