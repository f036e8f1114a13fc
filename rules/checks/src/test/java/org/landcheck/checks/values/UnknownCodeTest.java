package org.landcheck.checks.values;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.landcheck.api.CodeList;
import org.landcheck.api.FieldType;
import org.landcheck.api.Finding;
import org.landcheck.api.FixSafety;
import org.landcheck.api.example.ExampleCodes;
import org.landcheck.checks.TestInspection;
import org.landcheck.checks.TestLayer;

class UnknownCodeTest {
  private static TestInspection codes(String list, Object... values) {
    TestLayer layer = TestLayer.named("L").field("F", FieldType.TEXT);
    for (Object value : values) {
      layer.row("NULL", value);
    }
    return TestInspection.of(new UnknownCode())
        .layers(layer.build())
        .codeLists(ExampleCodes.parse(list))
        .param("field", "F")
        .param("lists", List.of(list.split(" ")[0]));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0101 |",
        "101 | 0101",
        "01011 | 0101",
        "0107 | ''",
        "010 | ''",
        "水田 | 0101",
        "r2 | R2",
        "R | ''",
        "R23 | R2",
        "其他 | ''",
        "' 0102' | 0102"
      })
  void theOneCodeCloseToATextIsSuggested(String text, String suggested) {
    TestInspection inspection =
        codes("list 0101 水田; 0102 水浇地; 0201 其他; 0301 其他; R2 二类居住用地", text).run();
    if (suggested == null) {
      assertEquals(List.of(), inspection.findings());
    } else {
      Finding finding = inspection.findings().get(0);
      assertEquals(suggested, finding.args().getOrDefault("suggested", ""));
    }
  }

  @Test
  void whatWouldBeWrongItselfIsNotSuggested() {
    TestInspection inspection = codes("list 01 耕地; 0101 水田 <01", "耕地").param("leafOnly", true);
    assertEquals(List.of("unknown"), inspection.run().kinds());
  }

  @Test
  void onlyBlanksAndWidthAreMendedUnseen() {
    TestInspection inspection = codes("list 0101 水田", "０１０１\u3000", "水田").run();
    List<FixSafety> safeties =
        inspection.findings().stream()
            .sorted((a, b) -> a.features().get(0).compareTo(b.features().get(0)))
            .map(inspection.fix("use-suggested")::safety)
            .toList();
    assertEquals(List.of(FixSafety.SAFE, FixSafety.NEEDS_REVIEW), safeties);
  }

  @Test
  void aCodeThatTwoVocabulariesHaveIsTakenAsFitsBest() {
    CodeList old = ExampleCodes.parse("old 01 耕地 ..2019-12-31; 011 水田 <01");
    CodeList current = ExampleCodes.parse("new 01 耕地 2020-01-01..");
    TestLayer layer =
        TestLayer.named("L")
            .field("F", FieldType.TEXT)
            .field("D", FieldType.TEXT)
            .row("NULL", "01", "2021-01-01")
            .row("NULL", "01", "2019-01-01");
    TestInspection inspection =
        TestInspection.of(new UnknownCode())
            .layers(layer.build())
            .codeLists(old, current)
            .param("field", "F")
            .param("lists", List.of("old", "new"))
            .param("dateField", "D")
            .param("leafOnly", true)
            .run();
    assertEquals(List.of("not-leaf"), inspection.kinds());
    assertEquals(2, inspection.findings().get(0).features().get(0).fid());
  }

  @Test
  void everyWrongCodeOfAValueIsAFindingOfItsOwn() {
    TestInspection inspection =
        codes("list 0101 水田", "x9,0101,x9,,y9").param("separator", ",").run();
    assertEquals(3, inspection.findings().size());
    assertEquals(3, inspection.findings().stream().map(Finding::key).distinct().count());
  }

  @Test
  void aVocabularyThatThePackLacksIsSaidOnce() {
    TestInspection inspection = codes("list 01", "x", "y").param("lists", List.of("gone")).run();
    assertEquals(List.of(), inspection.findings());
    assertEquals(1, inspection.skips().size());
    inspection = codes("list 01", "x", "y").param("lists", List.of()).run();
    assertEquals(1, inspection.skips().size());
  }

  @Test
  void wholeNumbersAreCodesToo() {
    TestLayer layer =
        TestLayer.named("L").field("F", FieldType.INTEGER).row("NULL", 11L).row("NULL", 19L);
    TestInspection inspection =
        TestInspection.of(new UnknownCode())
            .layers(layer.build())
            .codeLists(ExampleCodes.parse("list 11; 12; 13"))
            .param("field", "F")
            .param("lists", List.of("list"));
    assertEquals(List.of("unknown"), inspection.run().kinds());
  }

  @Test
  void aLongListIsAskedQuicklyForAnyText() {
    StringBuilder list = new StringBuilder("list");
    IntStream.range(0, 5000).forEach(i -> list.append(i == 0 ? " " : "; ").append(100_000 + i));
    assertEquals(List.of("unknown"), codes(list.toString(), "9".repeat(1_000_000)).run().kinds());
  }
}
