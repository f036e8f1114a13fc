package org.landcheck.checks.identifier;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.landcheck.api.FieldType;
import org.landcheck.checks.TestInspection;
import org.landcheck.checks.TestLayer;

class WrongUnitCodeTest {
  private static TestInspection codes(Object... values) {
    TestLayer layer = TestLayer.named("L").field("F", FieldType.TEXT);
    for (Object value : values) {
      layer.row("NULL", value);
    }
    return TestInspection.of(new WrongUnitCode()).layers(layer.build()).param("field", "F");
  }

  @Test
  void theParcelsPartIsHeldToTheSettingsOfTheRule() {
    TestInspection inspection =
        codes("430181000000JC00001W00000000", "430181001001ZW00001W00000000")
            .param("allowZeroZone", false)
            .param("features", List.of("J=C"))
            .run();
    assertEquals(List.of("features", "zone"), inspection.kinds());
  }

  @Test
  void aCodeOfTheParcelAloneIsNoUnit() {
    assertEquals(List.of("form"), codes("430181001001JC00001").run().kinds());
  }

  @Test
  void aCodeThatIsWrongOnceTidiedIsNotTouched() {
    TestInspection inspection = codes("430181001001jc00001w00000001").run();
    assertEquals(List.of("unit"), inspection.kinds());
    assertEquals(
        "430181001001jc00001w00000001", inspection.fixed("normalise").layers().get(0).value(0, 0));
  }

  @Test
  void aTextOfAnyLengthIsNoCode() {
    assertEquals(List.of("form"), codes("4".repeat(1_000_000)).run().kinds());
  }
}
