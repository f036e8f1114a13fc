package org.landcheck.checks.geometry;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.landcheck.api.PackedXY;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;

/** Polygons of many kinds, sound and broken; the same for the same seed. */
final class RandomShapes {
  private final SplittableRandom random;

  RandomShapes(long seed) {
    random = new SplittableRandom(seed);
  }

  Geometry next() {
    return switch (random.nextInt(8)) {
      case 0 -> Shapes.polygon(placed(grid()));
      case 1 -> gridParts();
      case 2, 3 -> Shapes.polygon(placed(hurt(round())));
      case 4 -> Shapes.polygon(placed(hurt(turned(strip()))));
      case 5 -> Shapes.polygon(placed(hurt(turned(spiral()))));
      case 6 -> frame();
      default -> nested();
    };
  }

  /** A ring over a few grid points, some of them one after the other in the same place. */
  private double[] grid() {
    int side = 2 + random.nextInt(6);
    int points = 2 + random.nextInt(8);
    double[] ring = new double[2 * points + 2];
    for (int i = 0; i < points; i++) {
      boolean again = i > 0 && random.nextInt(8) == 0;
      ring[2 * i] = again ? ring[2 * i - 2] : random.nextInt(side);
      ring[2 * i + 1] = again ? ring[2 * i - 1] : random.nextInt(side);
    }
    return closed(ring);
  }

  private Geometry gridParts() {
    List<Polygon> parts = new ArrayList<>();
    for (int i = random.nextInt(2); i >= 0; i--) {
      double[][] holes = new double[random.nextInt(3)][];
      for (int h = 0; h < holes.length; h++) {
        holes[h] = shifted(grid(), random.nextInt(3), random.nextInt(3));
      }
      double[] shell = random.nextInt(3) == 0 ? grid() : box(0, 0, 10);
      double dx = 7 * random.nextInt(3);
      for (int h = 0; h < holes.length; h++) {
        holes[h] = shifted(holes[h], dx, 0);
      }
      parts.add(Shapes.polygon(shifted(shell, dx, 0), holes));
    }
    return multi(parts);
  }

  /** Around a point; seen whole from there. */
  private double[] round() {
    int points = 3 + random.nextInt(30);
    double[] ring = new double[2 * points + 2];
    double rough = random.nextDouble();
    for (int i = 0; i < points; i++) {
      double angle = 2 * Math.PI * i / points;
      double radius = 100 * (1 - rough * random.nextDouble());
      ring[2 * i] = snapped(radius * Math.cos(angle));
      ring[2 * i + 1] = snapped(radius * Math.sin(angle));
    }
    return closed(ring);
  }

  /** Between two rough lines. */
  private double[] strip() {
    int points = 3 + random.nextInt(20);
    double[] ring = new double[4 * points + 2];
    for (int i = 0; i < points; i++) {
      double low = 40 * random.nextDouble();
      ring[2 * i] = i * 10;
      ring[2 * i + 1] = snapped(low);
      int back = 4 * points - 2 * i - 2;
      ring[back] = i * 10;
      ring[back + 1] = snapped(low + 0.1 + 60 * random.nextDouble());
    }
    return closed(ring);
  }

  /** Winds about itself. */
  private double[] spiral() {
    int points = 10 + random.nextInt(40);
    double[] ring = new double[4 * points + 2];
    for (int i = 0; i < points; i++) {
      double angle = i * 0.5;
      int back = 4 * points - 2 * i - 2;
      ring[2 * i] = snapped((5 + i) * Math.cos(angle));
      ring[2 * i + 1] = snapped((5 + i) * Math.sin(angle));
      ring[back] = snapped((8 + i) * Math.cos(angle));
      ring[back + 1] = snapped((8 + i) * Math.sin(angle));
    }
    return closed(ring);
  }

  /** A shell with holes in rows, of which one may be astray. */
  private Geometry frame() {
    int side = 1 + random.nextInt(6);
    double[][] holes = new double[side * side][];
    for (int i = 0; i < holes.length; i++) {
      holes[i] = shifted(scaled(round(), 0.04), 10 * (i % side) + 5, 10 * (i / side) + 5);
    }
    if (random.nextInt(3) == 0) {
      int astray = random.nextInt(holes.length);
      holes[astray] = hurt(shifted(holes[astray], random.nextInt(-12, 13), random.nextInt(12)));
    }
    if (random.nextInt(8) == 0) {
      holes[0] = holes[holes.length - 1];
    }
    return Shapes.polygon(box(0, 0, 10 * side), holes);
  }

  /** Boxes in boxes, as shells and holes that may or may not belong so. */
  private Geometry nested() {
    List<Polygon> parts = new ArrayList<>();
    double at = 0;
    for (int i = random.nextInt(4); i >= 0; i--) {
      double size = 100 - 2 * at;
      double hole = random.nextInt(6) == 0 ? 0 : 4;
      parts.add(Shapes.polygon(box(at, at, size), box(at + hole, at + hole, size - 2 * hole)));
      at += random.nextInt(8) == 0 ? 4 : 8;
    }
    if (random.nextInt(4) == 0) {
      parts.add(Shapes.polygon(placed(round())));
    }
    return multi(parts);
  }

  private Geometry multi(List<Polygon> parts) {
    for (int i = parts.size() - 1; i > 0; i--) {
      int with = random.nextInt(i + 1);
      parts.set(i, parts.set(with, parts.get(i)));
    }
    return PackedXY.FACTORY.createMultiPolygon(parts.toArray(Polygon[]::new));
  }

  /** Mostly the ring as it is; else with a fault that may make it invalid. */
  private double[] hurt(double[] ring) {
    int points = ring.length / 2 - 1;
    int at = 2 * (1 + random.nextInt(points - 1));
    int other = 2 * random.nextInt(points);
    double[] hurt = ring.clone();
    switch (random.nextInt(12)) {
      case 0 -> put(hurt, at, ring[other], ring[other + 1]);
      case 1 -> put(hurt, at, ring[at - 2], ring[at - 1]);
      case 2 -> put(hurt, at, -ring[at], -ring[at + 1]);
      case 3 -> put(hurt, at, 3 * ring[at], ring[at + 1]);
      case 4 -> {
        int next = (other + 2) % (2 * points);
        double x = (ring[other] + ring[next]) / 2;
        put(hurt, at, x, (ring[other + 1] + ring[next + 1]) / 2);
      }
      case 5 -> {
        double[] bad = {Double.NaN, Double.POSITIVE_INFINITY, 1e308, 1e-310, -1e200};
        put(hurt, at, bad[random.nextInt(bad.length)], ring[at + 1]);
      }
      default -> {}
    }
    return hurt;
  }

  private static void put(double[] ring, int at, double x, double y) {
    ring[at] = x;
    ring[at + 1] = y;
  }

  /** Where coordinates are large, or tiny. */
  private double[] placed(double[] ring) {
    return switch (random.nextInt(6)) {
      case 0 -> shifted(ring, 38_500_000, 3_086_000);
      case 1 -> shifted(scaled(ring, 1e-4), 38_500_000.1234, 3_086_000.4321);
      case 2 -> scaled(ring, 1e-170);
      case 3 -> reversed(ring);
      default -> ring;
    };
  }

  private double[] turned(double[] ring) {
    double angle = random.nextInt(8) * Math.PI / 4;
    double[] turned = new double[ring.length];
    for (int i = 0; i < ring.length; i += 2) {
      turned[i] = snapped(Math.cos(angle) * ring[i] - Math.sin(angle) * ring[i + 1]);
      turned[i + 1] = snapped(Math.sin(angle) * ring[i] + Math.cos(angle) * ring[i + 1]);
    }
    return turned;
  }

  private static double snapped(double value) {
    return Math.rint(value * 1e4) / 1e4;
  }

  private static double[] box(double x, double y, double size) {
    return new double[] {x, y, x + size, y, x + size, y + size, x, y + size, x, y};
  }

  private static double[] shifted(double[] ring, double dx, double dy) {
    double[] shifted = new double[ring.length];
    Arrays.setAll(shifted, i -> ring[i] + (i % 2 == 0 ? dx : dy));
    return shifted;
  }

  private static double[] scaled(double[] ring, double by) {
    return Arrays.stream(ring).map(value -> value * by).toArray();
  }

  private static double[] reversed(double[] ring) {
    double[] reversed = new double[ring.length];
    Arrays.setAll(reversed, i -> ring[ring.length - 2 - i + 2 * (i % 2)]);
    return reversed;
  }

  private static double[] closed(double[] ring) {
    ring[ring.length - 2] = ring[0];
    ring[ring.length - 1] = ring[1];
    return ring;
  }
}
