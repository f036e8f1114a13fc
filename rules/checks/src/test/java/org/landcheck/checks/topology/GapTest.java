package org.landcheck.checks.topology;

import static org.junit.jupiter.api.Assertions.assertEquals;

import net.jqwik.api.Example;
import org.landcheck.api.Finding;
import org.landcheck.api.Layer;
import org.landcheck.api.Quantity;
import org.landcheck.checks.TestInspection;
import org.landcheck.checks.TestLayer;

class GapTest {
  /** A hole of 10 m by 10 m. */
  private static final Layer HOLE =
      TestLayer.of("POLYGON ((0 0, 30 0, 30 30, 0 30, 0 0), (10 10, 10 20, 20 20, 20 10, 10 10))");

  private static int gaps(Layer... layers) {
    return TestInspection.of(new Gap()).layers(layers).run().findings().size();
  }

  private static int gaps(String param, double value) {
    return TestInspection.of(new Gap()).layers(HOLE).param(param, value).run().findings().size();
  }

  private static Layer places(String... wkt) {
    TestLayer layer = TestLayer.named("LAKE");
    for (String each : wkt) {
      layer.row(each);
    }
    return layer.build();
  }

  @Example
  void aGapOfJustALimitIsWithinIt() {
    Finding gap = TestInspection.of(new Gap()).layers(HOLE).run().findings().get(0);
    double area = gap.measure().map(Quantity::value).orElseThrow();
    double width = ((Quantity) gap.args().get("width")).value();
    assertEquals(1, gaps("minArea", area));
    assertEquals(0, gaps("minArea", Math.nextUp(area)));
    assertEquals(1, gaps("maxArea", area));
    assertEquals(0, gaps("maxArea", Math.nextDown(area)));
    assertEquals(1, gaps("minWidth", width));
    assertEquals(0, gaps("minWidth", Math.nextUp(width)));
    assertEquals(1, gaps("maxWidth", width));
    assertEquals(0, gaps("maxWidth", Math.nextDown(width)));
  }

  @Example
  void noughtIsNoGreatestLimit() {
    assertEquals(1, gaps("maxArea", 0));
    assertEquals(1, gaps("maxWidth", 0));
  }

  @Example
  void aPlaceThatMayBeEmptyNeedNotBeDrawnVertexByVertex() {
    assertEquals(0, gaps(HOLE, places("POLYGON ((10 10, 20 10, 20 20, 15 20.2, 10 20, 10 10))")));
    assertEquals(
        0, gaps(HOLE, places("POLYGON ((10.0004 10, 20 10, 20 20, 10.0004 20, 10.0004 10))")));
    assertEquals(1, gaps(HOLE, places("POLYGON ((10.01 10, 20 10, 20 20, 10.01 20, 10.01 10))")));
  }

  @Example
  void aPlaceElsewhereOrNoneExcusesNothing() {
    assertEquals(1, gaps(HOLE, places("POLYGON ((40 10, 50 10, 50 20, 40 20, 40 10))")));
    assertEquals(1, gaps(HOLE, places("POLYGON ((20 10, 25 10, 25 20, 20 20, 20 10))")));
    assertEquals(1, gaps(HOLE, places("NULL")));
    assertEquals(1, gaps(HOLE, places()));
  }

  @Example
  void aPlaceThatIsNotValidCountsRepairedAndIsNoted() {
    TestInspection run =
        TestInspection.of(new Gap())
            .layers(
                HOLE, places("POLYGON ((9 9, 21 9, 21 21, 9 21, 9 9, 5 5, 7 5, 5 7, 7 7, 9 9))"))
            .run();
    assertEquals(0, run.findings().size());
    assertEquals("LAKE", run.skips().get(0).feature().orElseThrow().layer());
  }
}
