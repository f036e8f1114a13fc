package org.landcheck.checks.identifier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.landcheck.api.FieldType;
import org.landcheck.api.Finding;
import org.landcheck.checks.TestInspection;
import org.landcheck.checks.TestLayer;

class SerialGapTest {
  private static TestInspection codes(String prefix, Object... values) {
    TestLayer layer = TestLayer.named("L").field("F", FieldType.TEXT);
    for (Object value : values) {
      layer.row("NULL", value);
    }
    return TestInspection.of(new SerialGap())
        .layers(layer.build())
        .param("field", "F")
        .param("prefix", prefix);
  }

  @Test
  void missingNumbersAreListedAsRangesAndCounted() {
    Finding finding = codes("1", "A009", "A001", "A003", "A004").run().findings().get(0);
    assertEquals("002, 005–008", finding.args().get("ranges"));
    assertEquals(5L, finding.args().get("count"));
    assertEquals(1, finding.features().get(0).fid());
  }

  @Test
  void aRepetitionBelongsToTheFirstWhoseNumberIsRepeated() {
    Finding finding = codes("1", "A1", "A3", "A2", "A3", "A3", "A2").run().findings().get(0);
    assertEquals("repeat", finding.args().get("kind"));
    assertEquals("2, 3", finding.args().get("ranges"));
    assertEquals(2L, finding.args().get("count"));
    assertEquals(2, finding.features().get(0).fid());
  }

  @Test
  void eachPrefixIsARunOfItsOwn() {
    TestInspection inspection = codes("1", "A1", "B1", "A3", "B2", "B2").run();
    assertEquals(List.of("gap", "repeat"), inspection.kinds());
  }

  @Test
  void aGapOfBillionsIsOneRangeAndManyGapsAreCutShort() {
    Finding wide = codes("0", "1", "999999999999").run().findings().get(0);
    assertEquals(999_999_999_997L, wide.args().get("count"));
    List<Object> odd = new ArrayList<>();
    for (int i = 1; i < 100; i += 2) {
      odd.add(Integer.toString(i));
    }
    Finding many = codes("0", odd.toArray()).run().findings().get(0);
    assertEquals(49L, many.args().get("count"));
    assertTrue(many.args().get("ranges").toString().endsWith("20 …"));
  }

  @Test
  void aPatternSaysWhereTheNumberBegins() {
    TestInspection inspection =
        codes("(\\D+\\d{4})\\d+.*", "地字第20210001号", "地字第2021０００3 号", "x", "20210009").run();
    assertEquals("0002", inspection.findings().get(0).args().get("ranges"));
    assertEquals(1, inspection.findings().size());
  }

  @Test
  void codesShorterThanThePrefixHaveNoNumber() {
    assertEquals(List.of(), codes("9", "A1", "A3").run().findings());
  }

  @Test
  void aPrefixThatIsNeitherLeavesTheRuleUncheckedAndSaysSo() {
    for (String prefix : List.of("", "abc", "(", "99999")) {
      TestInspection inspection = codes(prefix, "1", "3").run();
      assertEquals(List.of(), inspection.findings());
      assertEquals(1, inspection.skips().size(), prefix);
    }
  }

  @Test
  void aPatternThatTriesEverythingEndsAndSaysSo() {
    TestInspection inspection = codes("(.*A){12}B", "A".repeat(40), "1").run();
    assertEquals(List.of(), inspection.findings());
    assertEquals(1, inspection.skips().size());
  }
}
