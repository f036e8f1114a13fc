package org.landcheck.checks.values;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.landcheck.api.FieldType;
import org.landcheck.checks.TestInspection;
import org.landcheck.checks.TestLayer;

class WrongLengthTest {
  private static TestInspection with(String counts, String encoding, Object... values) {
    TestLayer layer = TestLayer.named("L").field("F", FieldType.TEXT);
    for (Object value : values) {
      layer.row("NULL", value);
    }
    return TestInspection.of(new WrongLength())
        .layers(layer.build())
        .param("field", "F")
        .param("max", 3L)
        .param("counts", counts)
        .param("encoding", encoding);
  }

  @ParameterizedTest
  @ValueSource(strings = {"abc", "地籍区", "a区", "é", "…", "Ω"})
  void bytesAreThoseThatTheEncodingNeeds(String text) {
    assertEquals(text.getBytes(Charset.forName("GBK")).length, TextSize.GBK_BYTES.of(text));
    assertEquals(text.getBytes(StandardCharsets.UTF_8).length, TextSize.UTF_8_BYTES.of(text), text);
  }

  @Test
  void aRareCharacterIsOneCharacterAndFourBytes() {
    String rare = "\uD840\uDC00";
    assertEquals(1, TextSize.CHARACTERS.of(rare));
    assertEquals(rare.getBytes(Charset.forName("GB18030")).length, TextSize.GBK_BYTES.of(rare));
    assertEquals(rare.getBytes(StandardCharsets.UTF_8).length, TextSize.UTF_8_BYTES.of(rare));
  }

  @Test
  void wholeNumbersHaveTheLengthOfTheirDigits() {
    assertEquals(List.of("long"), with("characters", "GBK", 123L, 1234L).run().kinds());
  }

  @Test
  void anUnknownEncodingLeavesTheRuleUncheckedAndSaysSo() {
    TestInspection inspection = with("bytes", "BIG5", "abcdef").run();
    assertEquals(List.of(), inspection.findings());
    assertEquals(1, inspection.skips().size());
  }

  @Test
  void withoutAnyLimitNothingIsTooLong() {
    TestInspection inspection = with("characters", "GBK", "x".repeat(5000)).param("max", 0L).run();
    assertEquals(List.of(), inspection.findings());
  }

  @Test
  void aMessageShowsTheBeginningOfALongTextOnly() {
    String shown =
        with("characters", "GBK", "地".repeat(100_000))
            .run()
            .findings()
            .get(0)
            .args()
            .get("value")
            .toString();
    assertEquals("地".repeat(60) + "…", shown);
  }
}
