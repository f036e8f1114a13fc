package org.landcheck.io.shape;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.landcheck.api.PackedXY;
import org.landcheck.io.Samples;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

class NestedRingsTest {
  private static final String OUTER = "(0 0, 0 10, 10 10, 10 0, 0 0)";
  private static final String OUTER_TURNED = "(0 0, 10 0, 10 10, 0 10, 0 0)";
  private static final String HOLE = "(2 2, 8 2, 8 8, 2 8, 2 2)";
  private static final String HOLE_TURNED = "(2 2, 2 8, 8 8, 8 2, 2 2)";
  private static final String ISLAND = "(4 4, 4 6, 6 6, 6 4, 4 4)";
  private static final String APART = "(20 0, 20 1, 21 1, 20 0)";

  @Test
  void whichWayRingsRunDoesNotMatter() throws Exception {
    for (String outer : new String[] {OUTER, OUTER_TURNED}) {
      for (String hole : new String[] {HOLE, HOLE_TURNED}) {
        assertNested("POLYGON (" + outer + ", " + hole + ")", outer, hole);
      }
    }
  }

  @Test
  void whatStandsInAHoleIsAShell() throws Exception {
    assertNested(
        "MULTIPOLYGON ((" + OUTER + ", " + HOLE + "), (" + ISLAND + "))", OUTER, HOLE, ISLAND);
  }

  @Test
  void theOrderOfTheRingsIsKept() throws Exception {
    assertNested(
        "MULTIPOLYGON ((" + APART + "), (" + OUTER + ", " + HOLE + "))", HOLE, APART, OUTER);
  }

  @Test
  void aRingGivenTwiceIsAHoleOfItself() throws Exception {
    assertNested("POLYGON (" + OUTER + ", " + OUTER + ")", OUTER, OUTER);
  }

  @Test
  void thousandsOfRingsInEachOtherTakeNoTime() throws Exception {
    List<LinearRing> rings = new ArrayList<>();
    for (int i = 1; i <= 5_000; i++) {
      double[] xy = {-i, -i, i, -i, i, i, -i, i, -i, -i};
      rings.add(new LinearRing(new PackedXY(xy), PackedXY.FACTORY));
    }
    assertTimeoutPreemptively(
        Duration.ofMinutes(1),
        () -> assertEquals(2_500, NestedRings.assemble(rings).getNumGeometries()));
  }

  private static void assertNested(String expected, String... rings) throws Exception {
    List<LinearRing> list = new ArrayList<>();
    for (String ring : rings) {
      list.add(((Polygon) Samples.shape("POLYGON (" + ring + ")")).getExteriorRing());
    }
    assertEquals(Samples.shape(expected).toText(), NestedRings.assemble(list).toText());
  }
}
