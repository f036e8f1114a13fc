package org.landcheck.checks.topology;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import net.jqwik.api.Example;
import org.landcheck.api.Finding;
import org.landcheck.api.Quantity;
import org.landcheck.checks.TestInspection;
import org.landcheck.checks.TestLayer;

class NearMissBorderTest {
  /** Where the coordinates of a zone with its number in front are. */
  private static final double EAST = 38_441_200;

  private static final double NORTH = 3_127_600;

  private static TestInspection inspection(String... wkt) {
    return TestInspection.of(new NearMissBorder()).layers(TestLayer.of(wkt));
  }

  private static List<Finding> findings(String... wkt) {
    return inspection(wkt).run().findings();
  }

  private static String polygon(double... xy) {
    StringBuilder text = new StringBuilder("POLYGON ((");
    for (int i = 0; i <= xy.length; i += 2) {
      int at = i % xy.length;
      text.append(i == 0 ? "" : ", ")
          .append(String.format(Locale.ROOT, "%.4f %.4f", EAST + xy[at], NORTH + xy[at + 1]));
    }
    return text.append("))").toString();
  }

  private static double distance(Finding finding) {
    return finding.measure().map(Quantity::value).orElseThrow();
  }

  @Example
  void verticesOfBothSidesMakeOneFindingOfThePair() {
    List<Finding> found =
        findings(
            polygon(0, 0, 100, 0, 100.0003, 30, 100, 70, 100, 100, 0, 100),
            polygon(100, 0, 200, 0, 200, 100, 100, 100, 99.9992, 70));
    assertEquals(1, found.size());
    assertEquals("[L/1, L/2]", found.get(0).features().toString());
    assertEquals(2, found.get(0).geometry().orElseThrow().getNumGeometries());
    assertEquals(0.0008, distance(found.get(0)), 1e-5);
  }

  @Example
  void theOddOneOfThreeIsNamedWithOneOfTheOthers() {
    List<Finding> found =
        findings(
            polygon(0, 0, 100, 0, 100, 50, 100, 100, 0, 100),
            polygon(100, 0, 200, 0, 200, 50, 100, 50),
            polygon(100.0005, 50, 200, 50, 200, 100, 100, 100));
    assertEquals(1, found.size());
    assertEquals("[L/1, L/3]", found.get(0).features().toString());
  }

  /** The corner of the third, off to the west, stands for all three while borders are compared. */
  @Example
  void aVertexOnTheNeighboursBorderStaysOnItWhereAThirdMissesItsEnd() {
    List<Finding> found =
        findings(
            polygon(0, 0, 100, 0, 100, 50, 100, 100, 0, 100),
            polygon(100, 0, 200, 0, 200, 100, 100, 100),
            polygon(0, 100, 99.9992, 100, 200, 100, 200, 200, 0, 200));
    assertEquals(1, found.size());
    assertEquals("[L/1, L/3]", found.get(0).features().toString());
    assertEquals(1, found.get(0).geometry().orElseThrow().getNumGeometries());
  }

  @Example
  void aVertexThatIsOffByRoundingAloneIsNone() {
    SplittableRandom random = new SplittableRandom(7);
    for (int i = 0; i < 300; i++) {
      double top = 100 * random.nextDouble();
      double share = 0.1 + 0.8 * random.nextDouble();
      double x = 100 + share * (Math.rint(top * 1e4) / 1e4);
      List<Finding> found =
          findings(
              polygon(0, 0, 100, 0, x, share * 100, 100 + top, 100, 0, 100),
              polygon(100, 0, 300, 0, 300, 100, 100 + top, 100));
      assertEquals(List.of(), found);
    }
  }

  @Example
  void theLeastDistanceItselfDoesNotCount() {
    String left = polygon(0, 0, 100, 0, 100, 50, 100, 100, 0, 100);
    String right = polygon(100, 0, 200, 0, 200, 100, 100, 100, 100.0004, 50);
    assertEquals(1, inspection(left, right).param("minDistance", 0.0003).run().findings().size());
    assertEquals(0, inspection(left, right).param("minDistance", 0.0004).run().findings().size());
  }

  /** The first two share a border shorter than the tolerance; its ends count as one node. */
  @Example
  void verticesThatBothHaveAreNoNearMiss() {
    List<Finding> found =
        findings(
            polygon(0, 0, 10, 0, 10, 0.0004, 0, 10),
            polygon(10, 0, 20, 0, 20, 10.0004, 10, 0.0004),
            polygon(10, 0.0004, 15, 5.0004, 20, 10.0004, 0, 10));
    assertEquals(List.of(), found);
  }

  @Example
  void aPolygonThatIsNotValidIsNotedAndNotNamed() {
    TestInspection run =
        inspection(
                polygon(0, 0, 100, 0, 100, 100, 0, 100),
                polygon(100.0005, 0, 200, 0, 150, 100, 150, -50, 200, 100, 100.0005, 100))
            .run();
    assertEquals(List.of(), run.findings());
    assertEquals(1, run.skips().size());
  }

  @Example
  void whatItReportsIsNeitherGapNorOverlap() {
    TestInspection run =
        inspection(
            polygon(0, 0, 100, 0, 100, 100, 0, 100),
            polygon(100.0005, 0, 200, 0, 200, 100, 99.9995, 100));
    assertEquals(1, run.run().findings().size());
    var layer = run.dataset().layers().get(0);
    assertTrue(TestInspection.of(new Gap()).layers(layer).run().findings().isEmpty());
    assertTrue(TestInspection.of(new PolygonOverlap()).layers(layer).run().findings().isEmpty());
  }
}
