package org.landcheck.checks.values;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.landcheck.api.FieldType;
import org.landcheck.api.Lang;
import org.landcheck.checks.TestInspection;
import org.landcheck.checks.TestLayer;

class StrayBlanksTest {
  private static TestInspection texts(Object... values) {
    TestLayer layer = TestLayer.named("L").field("F", FieldType.TEXT);
    for (Object value : values) {
      layer.row("NULL", value);
    }
    return TestInspection.of(new StrayBlanks()).layers(layer.build()).run();
  }

  @Test
  void aTextCanHaveBothKindsAndEachIsAFinding() {
    TestInspection inspection = texts("\ta\r\nb ");
    assertEquals(List.of("ends", "inside"), inspection.kinds());
    String message = new StrayBlanks().words(Lang.EN).message(inspection.findings().get(0));
    assertTrue(message.contains("\"↵a↵↵b␣\""), message);
    assertEquals("a\r\nb", inspection.fixed("trim").layers().get(0).value(0, 0));
  }

  @Test
  void breaksAtTheEndsAreNotWithin() {
    assertEquals(List.of("ends"), texts("\na\n").kinds());
  }

  @Test
  void charactersWithoutWidthAreLeftToAnotherCheck() {
    assertEquals(List.of(), texts("\uFEFFa", "\u0000a", "a\u200b").kinds());
  }

  @Test
  void valuesThatAreNoTextsHaveNoBlanks() {
    TestLayer layer = TestLayer.named("L").field("N", FieldType.INTEGER).row("NULL", 5L);
    TestInspection inspection =
        TestInspection.of(new StrayBlanks()).layers(layer.build()).param("fields", List.of("N"));
    assertEquals(List.of(), inspection.run().findings());
  }

  @Property
  void whatIsTrimmedHasNoBlanksAtItsEnds(@ForAll String text) {
    TestInspection inspection = texts(" " + text + "x\u3000");
    Object trimmed = inspection.fixed("trim").layers().get(0).value(0, 0);
    assertTrue(!texts(trimmed).kinds().contains("ends"), text);
  }
}
