package org.landcheck.checks.identifier;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.landcheck.api.FieldType;
import org.landcheck.checks.TestInspection;
import org.landcheck.checks.TestLayer;

class WrongSupervisionNumberTest {
  private static TestInspection numbers(String number, String day) {
    return TestInspection.of(new WrongSupervisionNumber())
        .layers(
            TestLayer.named("L")
                .field("F", FieldType.TEXT)
                .field("D", FieldType.TEXT)
                .row("NULL", number, day)
                .build())
        .param("field", "F")
        .param("dateField", "D");
  }

  @ParameterizedTest
  @CsvSource({
    "4301242017GG0000001, 2017-06-01, ''",
    "4301242019GG0000001, 2019-06-01, former",
    "4301242019GG0000001, 不详, ''",
    "4301822017GG0000001, 2017-06-01, ''",
    "4303712021YG0000001, 2021-06-01, ''",
    "4303792021YG0000001, 2021-06-01, place"
  })
  void thePlaceMustHaveBeenLegalOnTheDay(String number, String day, String kind) {
    List<String> kinds = kind.isEmpty() ? List.of() : List.of(kind);
    assertEquals(kinds, numbers(number, day).run().kinds());
  }

  @Test
  void zonesAreLegalOnlyIfTheRuleSaysSo() {
    assertEquals(
        List.of("place"),
        numbers("4303712021YG0000001", "").param("places", List.of()).run().kinds());
  }

  @Test
  void aNumberThatIsUntidyAndWrongIsWrongAndNotTouched() {
    TestInspection inspection = numbers(" 4301812025gg0012539", "2024-01-01").run();
    assertEquals(List.of("year"), inspection.kinds());
    assertEquals(" 4301812025gg0012539", inspection.fixed("normalise").layers().get(0).value(0, 0));
  }
}
