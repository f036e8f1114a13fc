package org.landcheck.checks.crs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.landcheck.api.Check;
import org.landcheck.api.Crs;
import org.landcheck.api.Finding;
import org.landcheck.api.Layer;
import org.landcheck.checks.Counties;
import org.landcheck.checks.County;
import org.landcheck.checks.TestInspection;
import org.landcheck.checks.TestLayer;
import org.locationtech.jts.geom.Envelope;

/** Zone, axis order and extent look at the same places and never report one cause twice. */
class PlacementTest {
  private static final List<Check> ALL =
      List.of(new WrongZone(), new SwappedAxes(), new OutOfExtent());

  private static List<String> kinds(Crs crs, Optional<String> county, String... wkt) {
    TestLayer layer = TestLayer.named("DJQ").crs(crs);
    for (String shape : wkt) {
      layer.row(shape);
    }
    Layer built = layer.build();
    return ALL.stream()
        .flatMap(
            check -> {
              TestInspection inspection = TestInspection.of(check).layers(built);
              county.ifPresent(inspection::county);
              return inspection.run().kinds().stream();
            })
        .toList();
  }

  @Property(tries = 500)
  void aPlaceWithinItsCountyIsNeverReportedAndASwappedOneOnce(
      @ForAll @DoubleRange(max = 1) double along, @ForAll @DoubleRange(max = 1) double up) {
    for (County county : Counties.hunan().all()) {
      int zone = county.zone();
      Envelope window = county.windows().get(zone);
      double x = window.getMinX() + along * window.getWidth();
      double y = window.getMinY() + up * window.getHeight();
      Optional<String> code = Optional.of(county.code());
      assertEquals(List.of(), kinds(TestLayer.zone(zone, false), code, point(x, y)));
      double prefixed = x + zone * 1e6;
      assertEquals(List.of(), kinds(TestLayer.zone(zone, true), code, point(prefixed, y)));
      assertEquals(
          List.of("swapped-layer"), kinds(TestLayer.zone(zone, true), code, point(y, prefixed)));
      assertEquals(
          List.of("prefix-missing-layer"), kinds(TestLayer.zone(zone, true), code, point(x, y)));
      assertEquals(
          List.of("prefix-unexpected-layer"),
          kinds(TestLayer.zone(zone, false), code, point(prefixed, y)));
    }
  }

  private static String point(double x, double y) {
    return "POINT (" + x + " " + y + ")";
  }

  @Test
  void layersThatLieNowhereAreNotJudged() {
    Crs unknown =
        new Crs(
            Crs.Kind.UNKNOWN,
            "?",
            OptionalInt.empty(),
            "",
            Double.NaN,
            Double.NaN,
            Double.NaN,
            Double.NaN,
            "");
    Optional<String> county = Optional.of("430181");
    assertEquals(List.of(), kinds(Crs.UNDECLARED, county, "POINT (1 1)"));
    assertEquals(List.of(), kinds(unknown, county, "POINT (1 1)"));
    assertEquals(List.of(), kinds(TestLayer.ZONE_38, county, "NULL", "POINT EMPTY"));
    assertEquals(List.of(), kinds(TestLayer.ZONE_38, county, "POINT (NaN 1)"));
  }

  @Test
  void withoutACountyTheWholeProvinceWillDo() {
    assertEquals(List.of(), kinds(TestLayer.ZONE_38, Optional.empty(), "POINT (38360000 2800000)"));
    assertEquals(
        List.of("outside-layer"),
        kinds(TestLayer.ZONE_38, Optional.empty(), "POINT (38360000 4800000)"));
  }

  @Test
  void aCountyOfAnotherProvinceIsSaidToBeUnknown() {
    TestInspection inspection =
        TestInspection.of(new OutOfExtent())
            .layers(TestLayer.of("POINT (1 1)"))
            .county("320500")
            .run();
    assertEquals(List.of(), inspection.findings());
    assertTrue(inspection.skips().get(0).reason().en().contains("320500"));
  }

  @Test
  void aLayerFindingNamesTheLayerAndPointsToOneShape() {
    TestInspection inspection =
        TestInspection.of(new OutOfExtent())
            .layers(TestLayer.of("POINT (1 1)", "POINT (38360000 4800000)"))
            .run();
    Set<String> kinds = Set.copyOf(inspection.kinds());
    assertEquals(Set.of("degrees", "outside"), kinds);
    Finding finding = inspection.findings().get(0);
    assertEquals("L", finding.layer());
    assertTrue(finding.at().isPresent());
  }
}
