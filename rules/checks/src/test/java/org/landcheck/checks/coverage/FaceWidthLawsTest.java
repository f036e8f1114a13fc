package org.landcheck.checks.coverage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.landcheck.api.PackedXY;
import org.locationtech.jts.algorithm.construct.MaximumInscribedCircle;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.AffineTransformation;

/** A face is as wide as the largest circle in it, whatever its shape and however it lies. */
class FaceWidthLawsTest {
  private static final double X = 38_500_000;
  private static final double Y = 3_100_000;

  private static LinearRing ring(double... xy) {
    return PackedXY.FACTORY.createLinearRing(new PackedXY(xy));
  }

  private static Polygon rectangle(double length, double width) {
    return PackedXY.FACTORY.createPolygon(
        ring(X, Y, X + length, Y, X + length, Y + width, X, Y + width, X, Y));
  }

  private static Polygon turned(Polygon polygon, double angle) {
    return (Polygon) AffineTransformation.rotationInstance(angle, X, Y).transform(polygon);
  }

  @Property(tries = 300)
  void aRectangleIsAsWideAsItsShorterSide(@ForAll long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    double width = Math.pow(10, random.nextDouble() * 4 - 2);
    double length = width * Math.pow(10, random.nextDouble() * 4);
    Polygon polygon = turned(rectangle(length, width), random.nextDouble() * 7);
    assertEquals(width, FaceWidth.of(polygon), width / 1000 + 1e-7, () -> polygon.toText());
  }

  @Property(tries = 300)
  void aTriangleIsAsWideAsFourTimesItsAreaByItsPerimeter(@ForAll long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    double ax = X + random.nextDouble() * 100;
    double ay = Y + random.nextDouble() * 100;
    Polygon polygon =
        PackedXY.FACTORY.createPolygon(
            ring(X, Y, ax, ay, X + random.nextDouble() * 100, Y + 50 * random.nextDouble(), X, Y));
    double width = 4 * polygon.getArea() / polygon.getLength();
    assertEquals(width, FaceWidth.of(polygon), width / 500 + 1e-7, () -> polygon.toText());
  }

  /** Round, jagged, with or without holes. */
  private static Polygon random(SplittableRandom random) {
    int points = 5 + random.nextInt(60);
    double[] shell = new double[2 * points + 2];
    double flat = Math.pow(10, -2 * random.nextDouble());
    for (int i = 0; i < points; i++) {
      double angle = 2 * Math.PI * i / points;
      double r = 30 + 70 * random.nextDouble();
      shell[2 * i] = X + r * Math.cos(angle);
      shell[2 * i + 1] = Y + flat * r * Math.sin(angle);
    }
    shell[2 * points] = shell[0];
    shell[2 * points + 1] = shell[1];
    LinearRing[] holes = new LinearRing[random.nextInt(3) == 0 ? 1 : 0];
    if (holes.length > 0) {
      double h = flat * (1 + 9 * random.nextDouble());
      holes[0] = ring(X - h, Y - h, X - h, Y + h, X + h, Y + h, X + h, Y - h, X - h, Y - h);
    }
    return turned(PackedXY.FACTORY.createPolygon(ring(shell), holes), random.nextDouble() * 7);
  }

  @Property(tries = 300)
  void theWidthIsThatOfTheCircleJtsFinds(@ForAll long seed) {
    Polygon polygon = random(new SplittableRandom(seed));
    if (polygon.isValid()) {
      double least = polygon.getArea() / polygon.getLength();
      double known = 2 * MaximumInscribedCircle.getRadiusLine(polygon, least / 1000).getLength();
      assertEquals(known, FaceWidth.of(polygon), 0.005 * known, () -> polygon.toText());
    }
  }

  @Property(tries = 300)
  void aFaceIsWiderThanWhatItIsWiderThan(@ForAll long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Polygon polygon = random(random);
    double width = FaceWidth.of(polygon);
    assertTrue(FaceWidth.exceeds(polygon, width * 0.98), () -> polygon.toText());
    assertFalse(FaceWidth.exceeds(polygon, width * 1.02), () -> polygon.toText());
  }

  @Example
  void aStripIsNotSearchedFromEndToEnd() {
    for (double length : new double[] {10, 1000, 100_000}) {
      Polygon strip = turned(rectangle(length, 0.1), 0.7);
      InscribedCircle circle = InscribedCircle.of(strip, 1e-5);
      assertTrue(circle.tried() < 100, () -> length + " m: " + circle.tried());
    }
  }
}
