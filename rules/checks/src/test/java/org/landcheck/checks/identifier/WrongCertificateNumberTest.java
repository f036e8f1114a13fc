package org.landcheck.checks.identifier;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.landcheck.api.FieldType;
import org.landcheck.checks.TestInspection;
import org.landcheck.checks.TestLayer;

class WrongCertificateNumberTest {
  private static TestInspection numbers(Object... values) {
    TestLayer layer = TestLayer.named("L").field("F", FieldType.TEXT).field("D", FieldType.TEXT);
    for (Object value : values) {
      layer.row("NULL", value, "2021-06-11");
    }
    return TestInspection.of(new WrongCertificateNumber())
        .layers(layer.build())
        .param("field", "F")
        .param("dateField", "D");
  }

  @Test
  void noiseIsAFindingBesidesTheFault() {
    TestInspection inspection = numbers("建字第430181202000098 号").run();
    assertEquals(List.of("untidy", "year"), inspection.kinds());
    assertEquals(2, inspection.findings().stream().map(f -> f.key()).distinct().count());
    assertEquals("建字第430181202000098号", inspection.fixed("normalise").layers().get(0).value(0, 0));
  }

  @Test
  void aFormWithBracketsKeepsThem() {
    TestInspection inspection =
        numbers("规划资源〔2021〕 第034号", "规划资源2021第034号")
            .param("forms", List.of("local=规划资源〔(?<year>\\d{4})〕第(?<serial>\\d+)号"))
            .run();
    assertEquals(List.of("form", "untidy"), inspection.kinds());
    assertEquals("规划资源〔2021〕第034号", inspection.fixed("normalise").layers().get(0).value(0, 0));
  }

  @Test
  void partsThatAFormDoesNotTellAreNotChecked() {
    assertEquals(
        List.of(),
        numbers("X990000").param("forms", List.of("x=X(?:\\d+)", "y=Y(?<place>.)?")).run().kinds());
    assertEquals(
        List.of(), numbers("Y").param("forms", List.of("y=Y(?<place>\\d{6})?")).run().kinds());
  }

  @Test
  void withoutADayFormerCodesAndAnyYearAreRight() {
    assertEquals(List.of(), numbers("建字第430124199900098号").param("dateField", "").run().kinds());
  }

  @Test
  void formsThatAreNoneLeaveTheRuleUncheckedAndSaySo() {
    for (List<String> forms :
        List.of(List.of("a"), List.of("=x"), List.of("a=("), List.<String>of())) {
      TestInspection inspection = numbers("x").param("forms", forms).run();
      assertEquals(List.of(), inspection.findings());
      assertEquals(1, inspection.skips().size());
    }
  }

  @Test
  void aFormThatTriesEverythingEndsAndSaysSo() {
    TestInspection inspection =
        numbers("a".repeat(40)).param("forms", List.of("slow=(.*a){12}b")).run();
    assertEquals(List.of(), inspection.findings());
    assertEquals(1, inspection.skips().size());
    assertEquals(1, inspection.skips().get(0).feature().orElseThrow().fid());
  }
}
