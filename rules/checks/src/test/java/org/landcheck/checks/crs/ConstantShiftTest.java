package org.landcheck.checks.crs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.landcheck.api.Companion;
import org.landcheck.api.Crs;
import org.landcheck.api.FieldType;
import org.landcheck.api.Finding;
import org.landcheck.api.Layer;
import org.landcheck.api.Quantity;
import org.landcheck.checks.TestInspection;
import org.landcheck.checks.TestLayer;

class ConstantShiftTest {
  private static final double EAST = 38_430_000;
  private static final double NORTH = 3_090_000;

  @Property(tries = 60)
  void aPlantedShiftIsFoundToTheMillimetre(
      @ForAll @DoubleRange(min = -5000, max = 5000) double east,
      @ForAll @DoubleRange(min = -5000, max = 5000) double north) {
    TestInspection run = compare(layer(40, east, north, true), layer(40, 0, 0, true));
    if (Math.hypot(east, north) < 2) {
      assertEquals(List.of(), run.findings());
      return;
    }
    Finding finding = run.findings().get(0);
    assertEquals(east, metres(finding, "east"), 1e-3);
    assertEquals(north, metres(finding, "north"), 1e-3);
    assertEquals(0, metres(finding, "spread"), 1e-3);
    assertEquals(40L, finding.args().get("pairs"));
    assertEquals(List.of(), run.skips());
  }

  @Property(tries = 30)
  void withoutKeysTheShapesTell(
      @ForAll @DoubleRange(min = -900, max = 900) double east,
      @ForAll @DoubleRange(min = -900, max = 900) double north) {
    TestInspection run = compare(layer(40, east, north, false), layer(40, 0, 0, false));
    if (Math.hypot(east, north) >= 2.1) {
      assertEquals(east, metres(run.findings().get(0), "east"), 1e-2);
      assertEquals(north, metres(run.findings().get(0), "north"), 1e-2);
    }
  }

  @Test
  void whatLiesRightIsNotReported() {
    assertEquals(List.of(), compare(layer(40, 0, 0, true), layer(40, 0, 0, true)).findings());
    assertEquals(List.of(), compare(layer(40, 0, 0, false), layer(40, 0, 0, false)).findings());
  }

  @Test
  void theToleranceDecides() {
    Layer moved = layer(10, 1.5, 1, true);
    Layer right = layer(10, 0, 0, true);
    assertEquals(List.of(), compare(moved, right).findings());
    assertEquals(1, inspection(moved, right).param("tolerance", 1.7).run().findings().size());
  }

  @Test
  void aThirdOfFeaturesThatReallyChangedDoesNotHideTheShift() {
    Finding finding = compare(changed(30, 95, -40, 3), layer(30, 0, 0, true)).findings().get(0);
    assertEquals(95, metres(finding, "east"), 1e-3);
    assertEquals("datum", finding.args().get("kind"));
  }

  @Test
  void changesHereAndThereAreNoShift() {
    assertEquals(List.of(), compare(changed(30, 0, 0, 1), layer(30, 0, 0, true)).findings());
  }

  @Test
  void aMinorityThatIsShiftedIsNotTheLayer() {
    TestLayer some = keyed();
    for (int i = 0; i < 30; i++) {
      some.row(square(i, i < 12 ? 300 : 0, 0), code(i));
    }
    assertEquals(List.of(), compare(some.build(), layer(30, 0, 0, true)).findings());
  }

  @Test
  void zoneNumbersAreMillions() {
    assertEquals("prefix", kind(-38_000_000, 0));
    assertEquals("prefix", kind(1_000_000, 0));
    assertEquals("prefix", kind(-1_000_000, 95));
    assertEquals("zone", kind(296_000, 2600));
    assertEquals("zone", kind(-38_296_000, 2600));
  }

  @Test
  void theOffsetOfInternetMapsIsKnownWithinFiftyMetres() {
    MapOffset offset =
        MapOffset.at(RoughPlace.of(TestLayer.ZONE_38, EAST + 1000, NORTH).orElseThrow());
    assertEquals("gcj02", kind(offset.east(), offset.north()));
    assertEquals("gcj02", kind(offset.east() + 35, offset.north() - 30));
    assertEquals("gcj02-reference", kind(-offset.east(), -offset.north()));
    assertEquals("shift", kind(offset.east() + 60, offset.north()));
    assertEquals("shift", kind(offset.north(), offset.east()));
  }

  @Test
  void theOffsetOfInternetMapsIsThatOfTheFormulaInUse() {
    // A pair that implementations of the formula agree on: Shanghai, WGS 84 to GCJ-02.
    RoughPlace place = new RoughPlace(121.5272106, 31.1774276);
    MapOffset offset = MapOffset.at(place);
    double sine = Math.sin(Math.toRadians(place.latitude()));
    double w = 1 - 0.00669342162296594323 * sine * sine;
    double across = 6378245 / Math.sqrt(w);
    double up = 6378245 * (1 - 0.00669342162296594323) / (w * Math.sqrt(w));
    assertEquals(
        121.531541859215 - 121.5272106,
        Math.toDegrees(offset.east() / (across * Math.cos(Math.toRadians(place.latitude())))),
        1e-9);
    assertEquals(31.17530398364597 - 31.1774276, Math.toDegrees(offset.north() / up), 1e-9);
  }

  @Test
  void roughPlacesAreRightToTenMetres() {
    RoughPlace place = RoughPlace.of(TestLayer.ZONE_38, 38401817.5588, 3121010.8701).orElseThrow();
    assertEquals(113, place.longitude(), 1e-4);
    assertEquals(28.2, place.latitude(), 1e-4);
    assertTrue(RoughPlace.of(TestLayer.ZONE_38, 401817, 3121010).isEmpty(), "another zone");
    assertTrue(RoughPlace.of(Crs.UNDECLARED, 401817, 3121010).isEmpty());
    assertTrue(RoughPlace.of(TestLayer.degrees(), 401817, 3121010).isEmpty());
  }

  @Test
  void shiftsOfTheSizeOfDatumsAreCalledSo() {
    assertEquals("datum", kind(95, -40));
    assertEquals("datum", kind(0, 20));
    assertEquals("shift", kind(0, 19));
    assertEquals("shift", kind(150, 150));
  }

  @Test
  void degreesAreToldInMetres() {
    TestLayer here =
        TestLayer.named("DJQ").crs(TestLayer.degrees()).key("DM").field("DM", FieldType.TEXT);
    TestLayer there =
        TestLayer.named("DJQ").crs(TestLayer.degrees()).key("DM").field("DM", FieldType.TEXT);
    for (int i = 0; i < 6; i++) {
      double x = 113 + 0.01 * i * i;
      here.row(triangle(x + 0.001, 28, 0.01), code(i));
      there.row(triangle(x, 28, 0.01), code(i));
    }
    Finding finding = compare(here.build(), there.build()).findings().get(0);
    assertEquals(98.3, metres(finding, "east"), 0.5);
    assertEquals("datum", finding.args().get("kind"));
  }

  @Test
  void aLayerWithoutDeclarationIsComparedAllTheSame() {
    Layer bare = keyed().crs(Crs.UNDECLARED).row(square(0, 95, 0), code(0)).build();
    TestInspection run = inspection(bare, layer(1, 0, 0, true)).param("minPairs", 1L).run();
    assertEquals("datum", run.findings().get(0).args().get("kind"));
  }

  @Test
  void whatCannotBeComparedIsSaidAndNotPassedOver() {
    Layer right = layer(10, 0, 0, true);
    TestInspection few = compare(layer(3, 95, 0, true), right);
    assertEquals(List.of(), few.findings());
    assertTrue(few.skips().get(0).reason().zh().contains("不足 5 个"));
    Layer elsewhere = keyed().crs(TestLayer.zone(37, true)).row(square(0, 0, 0), code(0)).build();
    assertTrue(compare(elsewhere, right).skips().get(0).reason().zh().contains("坐标系不同"));
    Layer other = TestLayer.named("DJZQ").row(square(0, 0, 0)).build();
    assertTrue(compare(other, right).skips().get(0).reason().zh().contains("没有该图层"));
    assertEquals(1, compare(layer(0, 0, 0, true), layer(0, 0, 0, true)).skips().size());
  }

  @Test
  void keysThatOccurTwiceTellNothing() {
    TestLayer twice = keyed();
    for (int i = 0; i < 10; i++) {
      twice.row(square(i, 0, 0), code(i / 2));
    }
    // Left to their shapes, which lie where those of the reference do.
    assertEquals(List.of(), compare(twice.build(), layer(10, 0, 0, true)).findings());
  }

  @Test
  void shapesWithoutNumbersOrWithoutAnythingAreLeftOut() {
    TestLayer some = keyed();
    for (int i = 0; i < 8; i++) {
      some.row(i < 2 ? "POLYGON EMPTY" : square(i, 95, 0), code(i));
    }
    some.row("POLYGON ((NaN 0, 1 0, 1 1, NaN 0))".replace("NaN", "0"), code(8));
    Finding finding = compare(some.build(), layer(9, 0, 0, true)).findings().get(0);
    assertEquals(6L, finding.args().get("pairs"));
  }

  private static String kind(double east, double north) {
    List<Finding> found = compare(layer(10, east, north, true), layer(10, 0, 0, true)).findings();
    assertFalse(found.isEmpty());
    return found.get(0).args().get("kind").toString();
  }

  private static TestInspection compare(Layer layer, Layer reference) {
    return inspection(layer, reference).run();
  }

  private static TestInspection inspection(Layer layer, Layer reference) {
    return TestInspection.of(new ConstantShift())
        .layers(layer)
        .companion(Companion.REFERENCE, reference);
  }

  private static double metres(Finding finding, String arg) {
    return ((Quantity) finding.args().get(arg)).value();
  }

  private static TestLayer keyed() {
    return TestLayer.named("DJQ").key("DM").field("DM", FieldType.TEXT);
  }

  private static String code(int i) {
    return "43018" + (1000 + i);
  }

  private static Layer layer(int count, double east, double north, boolean key) {
    TestLayer layer = key ? keyed() : TestLayer.named("DJQ");
    for (int i = 0; i < count; i++) {
      if (key) {
        layer.row(square(i, east, north), code(i));
      } else {
        layer.row(square(i, east, north));
      }
    }
    return layer.build();
  }

  /** Shifted, and every so many features moved by some hundred metres besides. */
  private static Layer changed(int count, double east, double north, int every) {
    Random random = new Random(7);
    TestLayer layer = keyed();
    for (int i = 0; i < count; i++) {
      double by = i % every == 0 ? 400 * random.nextGaussian() : 0;
      layer.row(square(i, east + by, north - by), code(i));
    }
    return layer.build();
  }

  /** Triangles that are all different, in a row. */
  private static String square(int i, double east, double north) {
    return triangle(EAST + 1000.0 * i + east, NORTH + north, 700 + 7 * i);
  }

  private static String triangle(double x, double y, double size) {
    return String.format(
        Locale.ROOT,
        "POLYGON ((%.6f %.6f, %.6f %.6f, %.6f %.6f, %.6f %.6f))",
        x,
        y,
        x + size,
        y,
        x + size,
        y + size,
        x,
        y);
  }
}
