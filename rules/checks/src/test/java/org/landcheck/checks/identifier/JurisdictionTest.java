package org.landcheck.checks.identifier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.landcheck.api.Certainty;
import org.landcheck.api.Check;
import org.landcheck.api.FieldType;
import org.landcheck.api.Finding;
import org.landcheck.api.LocalText;
import org.landcheck.api.Rule;
import org.landcheck.api.Severity;
import org.landcheck.checks.Checks;
import org.landcheck.checks.TestInspection;
import org.landcheck.checks.TestLayer;

/** A pack for another province names it, and messages say which it is. */
class JurisdictionTest {
  private static final Optional<LocalDate> TODAY = Optional.of(LocalDate.of(2024, 1, 1));

  private static Jurisdiction of(String province, String... others) {
    return new Jurisdiction(Province.of(province).orElseThrow(), List.of(others));
  }

  private static List<Check> checks() {
    return Checks.all().stream()
        .filter(check -> check.info().params().contains(Jurisdiction.PROVINCE))
        .toList();
  }

  private static Rule rule(Check check, Map<String, Object> params) {
    LocalText none = LocalText.EMPTY;
    return new Rule(
        "r",
        check.info().id(),
        none,
        Optional.of("L"),
        Optional.empty(),
        Severity.ERROR,
        params,
        "",
        none,
        Certainty.U);
  }

  @Test
  void inHunanEveryCountyIsKnownAndWhatItWasOnceCalled() {
    assertEquals(PlaceCode.LEGAL, of("43").look("430181", TODAY));
    assertEquals(PlaceCode.FORMER, of("43").look("430124", TODAY));
    assertEquals(PlaceCode.UNKNOWN, of("43").look("430199", TODAY));
    assertEquals(PlaceCode.LEGAL, of("43", "430199").look("430199", TODAY));
    assertEquals(PlaceCode.UNKNOWN, of("43").look("360102", TODAY));
  }

  @Test
  void elsewhereTheDigitsOfTheProvinceCountAndHunanIsAbroad() {
    assertEquals(PlaceCode.LEGAL, of("36").look("360102", TODAY));
    assertEquals(PlaceCode.UNKNOWN, of("36").look("430181", TODAY));
    assertEquals(PlaceCode.LEGAL, of("36", "430181").look("430181", TODAY));
    assertTrue(of("36").hasCounty("360102"));
    assertTrue(!of("36").hasCounty("430181"));
  }

  @Test
  void fiveKindsOfNumbersNameAProvince() {
    assertEquals(5, checks().size());
  }

  @ParameterizedTest
  @MethodSource("checks")
  void aProvinceThatIsNoneIsRefusedWhenThePackIsRead(Check check) {
    assertEquals(Optional.empty(), check.contradiction(rule(check, Map.of())));
    assertEquals(Optional.empty(), check.contradiction(rule(check, Map.of("province", "36"))));
    for (String none : List.of("99", "360000", "江西", "")) {
      LocalText fault = check.contradiction(rule(check, Map.of("province", none))).orElseThrow();
      assertTrue(fault.zh().contains("“" + none + "”"), fault.zh());
      assertTrue(fault.en().contains("known are 11, 12, "), fault.en());
    }
  }

  @ParameterizedTest
  @MethodSource("checks")
  void aPlaceOfAnotherProvinceIsFoundByTheNameOfTheOneAskedFor(Check check) {
    String value =
        switch (check.info().id()) {
          case "attribute.certificate-number" -> "地字第430181202310076号";
          case "attribute.supervision-number" -> "4301812025GG0012539";
          case "attribute.project-code" -> "2019-430181-88-01-129201";
          case "attribute.parcel-code" -> "430181001001JC00001";
          default -> "430181001001JC00001F00010001";
        };
    TestLayer rows = TestLayer.named("L").field("BH", FieldType.TEXT).row("NULL", value);
    List<Finding> findings =
        TestInspection.of(check)
            .layers(rows.build())
            .param("field", "BH")
            .param("province", "36")
            .run()
            .findings();
    assertEquals(1, findings.size());
    assertEquals("江西", findings.get(0).args().get("provinceZh"));
    assertEquals("Jiangxi", findings.get(0).args().get("provinceEn"));
  }
}
