package org.landcheck.checks.values;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.landcheck.api.FieldType;
import org.landcheck.checks.TestInspection;
import org.landcheck.checks.TestLayer;

class FullWidthTest {
  private static TestInspection texts(List<String> fields, Object... values) {
    TestLayer layer = TestLayer.named("L").field("F", FieldType.TEXT);
    for (Object value : values) {
      layer.row("NULL", value);
    }
    return TestInspection.of(new FullWidth()).layers(layer.build()).param("fields", fields).run();
  }

  @Test
  void everyFullWidthCharacterHasItsHalf() {
    StringBuilder wide = new StringBuilder();
    StringBuilder half = new StringBuilder();
    for (char c = '!'; c <= '~'; c++) {
      half.append(c);
      wide.append((char) (c + 0xFEE0));
    }
    TestInspection inspection = texts(List.of("F"), wide.toString());
    assertEquals(1, inspection.findings().size());
    assertEquals(half.toString(), inspection.fixed("half-width").layers().get(0).value(0, 0));
  }

  @Test
  void chinesePunctuationThatHasNoHalfStays() {
    assertEquals(List.of(), texts(List.of("F"), "〔2021〕第1号。、《》").findings());
  }

  @Test
  void aRuleThatNamesNoFieldsLooksAtNone() {
    assertEquals(List.of(), texts(List.of(), "１").findings());
  }
}
