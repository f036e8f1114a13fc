package org.landcheck.checks.identifier;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.landcheck.api.FieldType;
import org.landcheck.checks.TestInspection;
import org.landcheck.checks.TestLayer;

class WrongParcelCodeTest {
  private static final Jurisdiction HUNAN = new Jurisdiction(Province.HUNAN, java.util.List.of());

  private static String fault(String letters) {
    return ParcelCode.fault("430181001001" + letters + "00001", ParcelCode.FEATURES, true, HUNAN);
  }

  @Test
  void twoLettersGoTogetherOrDoNot() {
    String[] right = {"GB", "GS", "GX", "GH", "GG", "JA", "JC", "JD", "JY", "ZW"};
    String[] wrong = {"GA", "GC", "JB=", "ZA", "GW", "JW", "WG", "XX", "=G", "JH"};
    for (String letters : right) {
      assertEquals("", fault(letters), letters);
    }
    for (String letters : wrong) {
      assertEquals(letters.matches("[A-Z]{2}") ? "features" : "form", fault(letters), letters);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "000000, true, ''",
    "000000, false, zone",
    "000001, true, zone",
    "001000, false, ''",
    "999999, false, ''"
  })
  void aZoneOfNoughtsIsAllowedOnlyTogetherWithItsSubZone(
      String zones, boolean allowed, String fault) {
    assertEquals(
        fault, ParcelCode.fault("430181" + zones + "JC00001", ParcelCode.FEATURES, allowed, HUNAN));
  }

  @Test
  void aCodeThatIsLongerIsNone() {
    TestInspection inspection =
        TestInspection.of(new WrongParcelCode())
            .layers(
                TestLayer.named("L")
                    .field("F", FieldType.TEXT)
                    .row("NULL", "430181001001JC00001F00010001")
                    .row("NULL", "4")
                    .build())
            .param("field", "F")
            .run();
    assertEquals(List.of("form", "form"), inspection.kinds());
  }

  @Test
  void theRuleSaysWhichLettersGoTogether() {
    TestInspection inspection =
        TestInspection.of(new WrongParcelCode())
            .layers(
                TestLayer.named("L")
                    .field("F", FieldType.TEXT)
                    .row("NULL", "430181001001GW00001")
                    .row("NULL", "430181001001JC00001")
                    .build())
            .param("field", "F")
            .param("features", List.of("G=W", "J"));
    assertEquals(List.of("features"), inspection.run().kinds());
  }
}
