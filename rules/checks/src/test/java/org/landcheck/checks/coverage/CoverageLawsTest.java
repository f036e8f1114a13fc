package org.landcheck.checks.coverage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import org.landcheck.api.ArrayLayer;
import org.landcheck.api.Check;
import org.landcheck.api.Feature;
import org.landcheck.api.FeatureRef;
import org.landcheck.api.Finding;
import org.landcheck.api.GeometryType;
import org.landcheck.api.Layer;
import org.landcheck.api.LayerSchema;
import org.landcheck.api.PackedXY;
import org.landcheck.checks.TestInspection;
import org.landcheck.checks.TestLayer;
import org.landcheck.checks.topology.Gap;
import org.landcheck.checks.topology.PolygonOverlap;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.util.AffineTransformation;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/** What coverage checks find on random dirty coverages equals what brute force finds. */
class CoverageLawsTest {
  private static final double TOLERANCE = 0.001;
  private static final double MIN_AREA = 0.001;

  @Property(tries = 300, shrinking = ShrinkingMode.OFF)
  void overlapsAreThoseOfAllPairs(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 6) int cells) {
    List<Geometry> shapes = DirtyCoverage.of(seed, cells);
    Map<String, Double> expected = new TreeMap<>();
    for (int i = 0; i < shapes.size(); i++) {
      for (int j = i + 1; j < shapes.size(); j++) {
        Geometry both = Overlay.intersection(shapes.get(i), shapes.get(j));
        if (both.getArea() > MIN_AREA && FaceWidth.of(both) > TOLERANCE) {
          expected.put(i + " " + j, rounded(both.getArea()));
        }
      }
    }
    Map<String, Double> found = new TreeMap<>();
    for (Finding finding : run(new PolygonOverlap(), seed, shapes)) {
      found.put(
          finding.features().get(0).fid() + " " + finding.features().get(1).fid(),
          rounded(finding.measure().orElseThrow().value()));
    }
    assertEquals(expected, found);
  }

  /** The last digits of an area depend on the vertex it is summed from. */
  private static double rounded(double area) {
    return Math.rint(area * 1e6) / 1e6;
  }

  @Property(tries = 300, shrinking = ShrinkingMode.OFF)
  void gapsAreTheEnclosedPartsOfEnvelopeMinusUnion(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 6) int cells) {
    List<Geometry> shapes = DirtyCoverage.of(seed, cells);
    double[] found =
        run(new Gap(), seed, shapes).stream()
            .mapToDouble(f -> f.measure().orElseThrow().value())
            .sorted()
            .toArray();
    List<Geometry> exact = enclosed(shapes, 0);
    // an opening narrower than the tolerance counts as closed
    List<Geometry> expected = exact.size() == found.length ? exact : enclosed(shapes, TOLERANCE);
    assertEquals(expected.size(), found.length, () -> expected + " " + Arrays.toString(found));
    for (int i = 0; i < found.length; i++) {
      // its border may run anywhere within the tolerance of where it is
      double allowed = TOLERANCE * expected.get(i).getLength();
      assertEquals(expected.get(i).getArea(), found[i], allowed);
    }
  }

  /** With tiles of a few segments for most seeds, so that findings come from many of them. */
  private static List<Finding> run(Check check, long seed, List<Geometry> shapes) {
    int[] sizes = {4, 16, 64, 8192};
    Layer layer = layer(shapes);
    TestInspection inspection = TestInspection.of(check).layers(layer);
    Members.of(layer, sizes[(int) Math.floorMod(seed, (long) sizes.length)], inspection);
    return inspection.run().findings();
  }

  /**
   * Bounded parts of what no polygon covers, by area.
   *
   * @param closed width of openings and necks that do not count as such
   */
  private static List<Geometry> enclosed(List<Geometry> shapes, double closed) {
    if (shapes.isEmpty()) {
      return List.of();
    }
    Geometry union = OverlayNGRobust.union(PackedXY.FACTORY.buildGeometry(shapes));
    Envelope frame = new Envelope(union.getEnvelopeInternal());
    frame.expandBy(10);
    Geometry all = Overlay.difference(PackedXY.FACTORY.toGeometry(frame), union);
    Geometry rest = closed > 0 ? all.buffer(-closed / 2) : all;
    List<Geometry> parts = new ArrayList<>();
    for (int i = 0; i < rest.getNumGeometries(); i++) {
      Geometry part = rest.getGeometryN(i);
      if (part.getEnvelopeInternal().getMinX() > frame.getMinX() + closed
          && part.getArea() >= MIN_AREA
          && FaceWidth.of(part) > TOLERANCE) {
        parts.add(part);
      }
    }
    parts.sort(Comparator.comparingDouble(Geometry::getArea));
    return parts;
  }

  @Property(tries = 60, shrinking = ShrinkingMode.OFF)
  void movingEverythingMovesTheFindings(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 5) int cells) {
    List<Geometry> shapes = DirtyCoverage.of(seed, cells);
    AffineTransformation move = AffineTransformation.translationInstance(4096, -2048);
    List<Geometry> moved = shapes.stream().map(move::transform).toList();
    assertEquals(pairs(layer(shapes)), pairs(layer(moved)));
  }

  @Example
  void theDirtIsReal() {
    List<Geometry> shapes = DirtyCoverage.of(1, 6);
    assertTrue(pairs(layer(shapes)).size() > 5, "overlapping pairs");
    assertTrue(enclosed(shapes, 0).size() > 2, "gaps");
  }

  private static TreeSet<String> pairs(Layer layer) {
    TreeSet<String> pairs = new TreeSet<>();
    TestInspection.of(new PolygonOverlap())
        .layers(layer)
        .run()
        .findings()
        .forEach(f -> pairs.add(f.features().toString()));
    return pairs;
  }

  static Layer layer(List<Geometry> shapes) {
    List<Feature> features =
        IntStream.range(0, shapes.size())
            .mapToObj(
                i ->
                    new Feature(
                        new FeatureRef("L", i),
                        Optional.of(PackedXY.FACTORY.createGeometry(shapes.get(i))),
                        List.of()))
            .toList();
    return ArrayLayer.of(
        new LayerSchema("L", GeometryType.POLYGON, List.of()), TestLayer.ZONE_38, features);
  }
}
