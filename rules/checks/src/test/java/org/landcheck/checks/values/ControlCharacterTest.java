package org.landcheck.checks.values;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.landcheck.api.FieldType;
import org.landcheck.api.Finding;
import org.landcheck.api.FixSafety;
import org.landcheck.checks.TestInspection;
import org.landcheck.checks.TestLayer;

class ControlCharacterTest {
  private static TestInspection texts(Object... values) {
    TestLayer layer = TestLayer.named("L").field("F", FieldType.TEXT);
    for (Object value : values) {
      layer.row("NULL", value);
    }
    return TestInspection.of(new ControlCharacter()).layers(layer.build()).run();
  }

  @Test
  void theFirstCharacterIsNamedAndAllAreCounted() {
    Finding finding = texts("a\u0001b\u200bc\u200b").findings().get(0);
    assertEquals("control", finding.args().get("kind"));
    assertEquals("U+0001", finding.args().get("character"));
    assertEquals(3L, finding.args().get("count"));
    assertEquals("abc", finding.args().get("value"));
  }

  @Test
  void onlyCharactersThatMeanNothingAreRemovedUnseen() {
    TestInspection inspection = texts("a\u200b", "a\ue000", "a\u200b\ue000", "\udc00");
    List<FixSafety> safeties =
        List.of(
            FixSafety.SAFE, FixSafety.NEEDS_REVIEW, FixSafety.NEEDS_REVIEW, FixSafety.NEEDS_REVIEW);
    for (Finding finding : inspection.findings()) {
      int row = (int) finding.features().get(0).fid() - 1;
      assertEquals(
          safeties.get(row), inspection.fix("remove-character").safety(finding), "row " + row);
    }
    assertEquals(4, inspection.findings().size());
  }

  @Test
  void privateUseBeyondTheFirstPlaneIsFoundToo() {
    Finding finding = texts(Character.toString(0xF0000)).findings().get(0);
    assertEquals("U+F0000", finding.args().get("character"));
  }

  @Test
  void tabsAndLineBreaksAreLeftToAnotherCheck() {
    assertEquals(List.of(), texts("a\tb\r\n").findings());
  }

  @Property
  void whatIsLeftHasNoSuchCharacters(@ForAll String text) {
    TestInspection inspection = texts(text);
    Object left = inspection.fixed("remove-character").layers().get(0).value(0, 0);
    assertEquals(List.of(), texts(left).kinds());
  }
}
