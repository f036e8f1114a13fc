package org.landcheck.checks.identifier;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.landcheck.api.FieldType;
import org.landcheck.checks.TestInspection;
import org.landcheck.checks.TestLayer;

class WrongProjectCodeTest {
  private static final Jurisdiction HUNAN = new Jurisdiction(Province.HUNAN, List.of());

  private static final LocalDate SWITCH = LocalDate.of(2020, 11, 30);

  @ParameterizedTest
  @CsvSource({
    "2020, ,           ''",
    "2021, ,           time",
    "2011, ,           ''",
    "2012, 2020-11-30, ''",
    "2012, 2019-11-30, ''",
    "2101, 2020-12-31, time",
    "2101, 2021-01-01, ''",
    "2112, 2022-01-01, ''",
    "2100, ,           time",
    "1999, ,           time",
    "0000, ,           time"
  })
  void theFirstPartIsAYearOrAMonthThatIsNotLaterThanTheDay(
      String time, LocalDate day, String fault) {
    String code = time + "-430181-04-01-12920X";
    assertEquals(fault, ProjectCode.fault(code, Optional.ofNullable(day), SWITCH, HUNAN));
  }

  @ParameterizedTest
  @CsvSource({
    "430000, ''",
    "430100, ''",
    "430101, ''",
    "433100, ''",
    "430124, ''",
    "430371, place",
    "430199, place",
    "500108, place"
  })
  void thePlaceIsTheProvinceACityOrACountyPresentOrFormer(String place, String fault) {
    String code = "2019-" + place + "-88-01-129201";
    assertEquals(fault, ProjectCode.fault(code, Optional.empty(), SWITCH, HUNAN));
    assertEquals(
        "",
        ProjectCode.fault(
            code, Optional.empty(), SWITCH, new Jurisdiction(Province.HUNAN, List.of(place))));
  }

  @Test
  void onlyDigitsAndOneLetterAtTheEndAreOfTheForm() {
    for (String code :
        List.of(
            "2019-43018a-88-01-129201",
            "2019-430181-88-01-12920x",
            "2019-430181-88-01-1292XX",
            "2019_430181-88-01-129201",
            "2019-430181-88-01-1292011",
            "2019-430181-8-001-129201")) {
      assertEquals("form", ProjectCode.fault(code, Optional.empty(), SWITCH, HUNAN), code);
    }
  }

  @Test
  void aSwitchThatIsNoDayLeavesTheRuleUncheckedAndSaysSo() {
    TestInspection inspection =
        TestInspection.of(new WrongProjectCode())
            .layers(TestLayer.named("L").field("F", FieldType.TEXT).row("NULL", "x").build())
            .param("field", "F")
            .param("switchDate", "2020")
            .run();
    assertEquals(List.of(), inspection.findings());
    assertEquals(1, inspection.skips().size());
  }

  @Test
  void hyphensOfAnyKindAreTheSame() {
    assertEquals("2019-430181-88-01-129201", ProjectCode.normalised(" 2019—430181－88–01-129201"));
  }
}
