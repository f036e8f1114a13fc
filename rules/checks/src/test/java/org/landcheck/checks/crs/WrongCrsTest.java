package org.landcheck.checks.crs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.landcheck.api.Crs;
import org.landcheck.api.example.ExampleCrs;
import org.landcheck.checks.TestInspection;
import org.landcheck.checks.TestLayer;

class WrongCrsTest {
  private static Crs gauss(String datum, double meridian, double easting, double north, double k) {
    return new Crs(
        Crs.Kind.TRANSVERSE_MERCATOR,
        "some name",
        OptionalInt.empty(),
        datum,
        meridian,
        easting,
        north,
        k,
        "");
  }

  private static List<String> kinds(Crs crs) {
    return TestInspection.of(new WrongCrs())
        .layers(TestLayer.named("DJQ").crs(crs).row("POINT (0 0)").build())
        .run()
        .kinds();
  }

  @Test
  void parametersCountAndNamesDoNot() {
    assertEquals(List.of(), kinds(gauss("CGCS2000", 111, 500_000, 0, 1)));
    assertEquals(List.of(), kinds(ExampleCrs.sixDegree(4508)));
  }

  @Test
  void everyParameterThatDiffersIsOneFinding() {
    assertEquals(
        List.of("datum", "easting", "meridian", "northing", "scale"),
        kinds(gauss("Xian 1980", 112.5, 500_001, 10, 0.9996)));
  }

  @Test
  void theSixDegreeZoneNumberIsAWrongEasting() {
    assertEquals(List.of("easting"), kinds(gauss("CGCS2000", 111, 19_500_000, 0, 1)));
  }

  @Test
  void anotherProjectionIsSaidAndNothingMore() {
    Crs mercator =
        new Crs(
            Crs.Kind.PROJECTED,
            "WGS 84 / Pseudo-Mercator",
            OptionalInt.of(3857),
            "WGS 84",
            Double.NaN,
            Double.NaN,
            Double.NaN,
            Double.NaN,
            "");
    assertEquals(List.of("datum", "projection"), kinds(mercator));
  }

  @Test
  void whatIsNotDeclaredIsLeftToAnotherCheck() {
    assertEquals(List.of(), kinds(Crs.UNDECLARED));
  }

  @Test
  void zonesThatAreNoNumbersAreAFaultOfThePackNotOfTheProgram() {
    TestInspection inspection =
        TestInspection.of(new WrongCrs())
            .layers(TestLayer.of("POINT (0 0)"))
            .param("zones", List.of("thirty-eight"))
            .run();
    assertEquals(List.of(), inspection.findings());
    assertEquals(1, inspection.skips().size());
  }
}
