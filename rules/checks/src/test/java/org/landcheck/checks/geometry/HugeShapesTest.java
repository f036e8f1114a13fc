package org.landcheck.checks.geometry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.landcheck.api.PackedXY;
import org.landcheck.checks.TestInspection;
import org.landcheck.checks.TestLayer;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.GeometryFixer;

/** Shapes made to take JTS the square of their size: small ones, judged by what is looked at. */
class HugeShapesTest {
  private static TestInspection inspect(Geometry shape) {
    return TestInspection.of(new InvalidGeometry()).layers(TestLayer.of(shape.toText())).run();
  }

  private static double[] box(double x0, double y0, double x1, double y1) {
    return new double[] {x0, y0, x1, y0, x1, y1, x0, y1, x0, y0};
  }

  /** A square with side x side holes. */
  private static double[][] holes(int side) {
    double[][] holes = new double[side * side][];
    for (int i = 0; i < holes.length; i++) {
      double x = i % side * 10.0;
      double y = i / side * 10.0;
      holes[i] = box(x, y, x + 5, y + 5);
    }
    return holes;
  }

  private static Polygon square(int side, double[]... holes) {
    return Shapes.polygon(box(-10, -10, side * 10 + 10, side * 10 + 10), holes);
  }

  /** Diamonds in a row, each touching the next. */
  private static double[][] diamonds(int count) {
    double[][] row = new double[count][];
    for (int i = 0; i < count; i++) {
      double x = 2.0 * i;
      row[i] = new double[] {x, 0, x + 1, -1, x + 2, 0, x + 1, 1, x, 0};
    }
    return row;
  }

  private static Geometry parts(List<double[]> shells) {
    return PackedXY.FACTORY.createMultiPolygon(
        shells.stream().map(each -> Shapes.polygon(each)).toArray(Polygon[]::new));
  }

  @Test
  void aShapeOfManyHolesIsProvedWithFewQuestions() {
    ChainSweep sweep = new ChainSweep();
    int side = 100;
    double[] shell = box(-10, -10, side * 10 + 10, side * 10 + 10);
    assertTrue(sweep.add(shell, 5, false));
    for (double[] hole : holes(side)) {
      assertTrue(sweep.add(hole, 5, true));
    }
    assertTrue(sweep.proves());
    assertTrue(sweep.questions() < 40L * side * side, () -> "asked " + sweep.questions());
  }

  @Test
  void ofManyHolesOfWhichTwoCrossOnlyThoseAreLookedAtAndTheOthersComeBack() {
    double[][] holes = holes(40);
    holes[1] = box(2, 2, 12, 7);
    Polygon shape = square(40, holes);
    assertEquals(15, Complexity.bearable(shape).orElseThrow().getNumPoints());
    assertEquals(
        List.of("self-intersection", "self-intersection"),
        Diagnosis.of(shape).stream().map(Fault::kind).toList());
    Repair repair = Repair.of(shape).orElseThrow();
    assertEquals(1600, Rings.of(repair.shape()).size());
    assertEquals(0, repair.shape().symDifference(GeometryFixer.fix(shape)).getArea(), 1e-6);
  }

  @Test
  void aHoleThatCrossesItselfIsNotTakenForOneInOrder() {
    double[][] holes = holes(40);
    holes[7] = new double[] {70, 0, 75, 5, 75, 0, 70, 5, 70, 0};
    Polygon shape = square(40, holes);
    assertFalse(Validity.isValid(shape));
    assertEquals(
        List.of("self-intersection"), Diagnosis.of(shape).stream().map(Fault::kind).toList());
  }

  @Test
  void holesThatTouchOneByOneAreValid() {
    Polygon shape = Shapes.polygon(box(-10, -10, 2010, 10), diamonds(1000));
    assertTrue(shape.getNumPoints() > 4096);
    assertTrue(Validity.isValid(shape));
  }

  @Test
  void ofHolesThatAllTouchInOnePlaceNotAllPairsAreLookedAtAndItIsSaid() {
    int count = 3000;
    double[][] holes = new double[count][];
    for (int i = 0; i < count; i++) {
      double a = (i + .2) / count * 1.5;
      double b = (i + .7) / count * 1.5;
      holes[i] =
          new double[] {
            0,
            0,
            9000 * Math.cos(a),
            9000 * Math.sin(a),
            9000 * Math.cos(b),
            9000 * Math.sin(b),
            0,
            0
          };
    }
    Polygon shape =
        Shapes.polygon(new double[] {0, 0, 20000, -100, 20000, 20000, -100, 20000, 0, 0}, holes);
    Crossings crossings = Crossings.of(Rings.of(shape));
    assertTrue(crossings.isUnfinished());
    assertTrue(crossings.looked() < 3_000_000, () -> "looked at " + crossings.looked());
    TestInspection inspection = inspect(shape);
    assertEquals(List.of(), inspection.findings());
    assertEquals(1, inspection.skips().size());
    assertTrue(inspection.skips().get(0).toString().contains("split it"));
  }

  @Test
  void partsThatAllOverlapAreCountedOnlySoFarAndNotMended() {
    List<double[]> shells = new ArrayList<>();
    for (int i = 0; i < 1500; i++) {
      shells.add(box(i * .01, i * .01, 1000 + i * .01, 1000 + i * .01));
    }
    Geometry shape = parts(shells);
    assertEquals(List.of("countless"), inspect(shape).kinds());
    assertTrue(Repair.of(shape).isEmpty());
  }

  @Test
  void partsWithinPartsWithoutEndAreListedAsNotInspected() {
    List<double[]> shells = new ArrayList<>();
    int count = 12_000;
    for (int i = 0; i < count; i++) {
      shells.add(box(i * .4, i * .4, count - i * .4, count - i * .4));
    }
    Geometry shape = parts(shells);
    assertTrue(Complexity.withoutSureHoles(shape).isEmpty());
    assertFalse(Validity.isValid(shape));
    assertEquals(List.of(), Diagnosis.of(shape));
    assertTrue(Repair.of(shape).isEmpty());
  }

  @Test
  void aRowOfHolesThatCutsAPolygonInTwoIsFoundButNotPutTogetherAnew() {
    double[] shell = {0, -10, 8000, -10, 8000, 0, 8000, 10, 0, 10, 0, 0, 0, -10};
    Polygon shape = Shapes.polygon(shell, diamonds(4000));
    assertEquals(
        List.of("disconnected-interior"), Diagnosis.of(shape).stream().map(Fault::kind).toList());
    assertFalse(Complexity.isBearableToRebuild(Rings.of(shape)));
    assertTrue(Repair.of(shape).isEmpty());
  }

  @Test
  void aTipTakesNoMoreWithItThanIsCutForASpike() {
    // a saw whose teeth grow: each cut makes the next one a spike
    int teeth = 3000;
    double[] xy = new double[2 * teeth + 6];
    for (int i = 0; i < teeth; i++) {
      xy[2 * i] = i;
      xy[2 * i + 1] = i % 2 == 0 ? 0 : 1000.0 + i;
    }
    xy[2 * teeth] = teeth;
    xy[2 * teeth + 1] = -10;
    xy[2 * teeth + 3] = -10;
    List<Spike.Tip> tips = Spike.tips(Shapes.polygon(xy), new Sharpness(1, 0));
    assertTrue(tips.size() > teeth / 2);
    for (Spike.Tip tip : tips) {
      tip.cut().ifPresent(cut -> assertTrue(cut.dropped().cardinality() <= Bends.MOST_CUT));
    }
  }
}
