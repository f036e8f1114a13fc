package org.landcheck.checks.coverage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.LongUnaryOperator;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
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
import org.landcheck.checks.topology.CoverMismatch;
import org.landcheck.checks.topology.Gap;
import org.landcheck.checks.topology.MissingVertex;
import org.landcheck.checks.topology.NotCovered;
import org.landcheck.checks.topology.PolygonOverlap;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;

/** What is found depends neither on how the data are partitioned nor on how they are written. */
class PartitionLawsTest {
  private static final int CELLS = 6;

  private static List<Check> checks() {
    return List.of(
        new PolygonOverlap(),
        new Gap(),
        new MissingVertex(),
        new NotCovered(),
        new CoverMismatch());
  }

  private static TestInspection run(Check check, int segmentsATile, Layer layer, Layer parents) {
    TestInspection inspection = TestInspection.of(check).layers(layer, parents);
    Members.of(layer, segmentsATile, inspection);
    Members.of(parents, segmentsATile, inspection);
    return inspection.run();
  }

  private static Layer parents(long seed) {
    return layer("P", DirtyCoverage.of(seed, CELLS / 2), false);
  }

  private static Layer layer(String name, List<Geometry> shapes, boolean backwards) {
    List<Feature> features = new ArrayList<>();
    for (int i = 0; i < shapes.size(); i++) {
      int fid = backwards ? shapes.size() - 1 - i : i;
      features.add(
          new Feature(
              new FeatureRef(name, fid),
              Optional.of(PackedXY.FACTORY.createGeometry(shapes.get(i))),
              List.of()));
    }
    features.sort((a, b) -> Long.compare(a.ref().fid(), b.ref().fid()));
    return ArrayLayer.of(
        new LayerSchema(name, GeometryType.POLYGON, List.of()), TestLayer.ZONE_38, features);
  }

  @Property(tries = 40, shrinking = ShrinkingMode.OFF)
  void tilesOfAnySizeGiveTheSameFindings(@ForAll long seed) {
    Layer layer = CoverageLawsTest.layer(DirtyCoverage.of(seed, CELLS));
    Layer slipped = DirtyLayer.of(seed, CELLS, 0.0016);
    Layer parents = parents(seed);
    for (Check check : checks()) {
      for (Layer each : List.of(layer, slipped)) {
        List<Finding> expected = run(check, 8192, each, parents).findings();
        for (int size : new int[] {3, 8, 64}) {
          assertEquals(expected, run(check, size, each, parents).findings(), "tiles of " + size);
        }
      }
    }
  }

  @Property(tries = 40, shrinking = ShrinkingMode.OFF)
  void orderDirectionAndFirstVertexDoNotMatter(@ForAll long seed) {
    List<Geometry> shapes = DirtyCoverage.of(seed, CELLS);
    Random random = new Random(seed);
    List<Geometry> written = new ArrayList<>();
    for (Geometry shape : shapes) {
      Geometry turned = turned(shape, random);
      written.add(random.nextBoolean() ? turned.reverse() : turned);
    }
    Layer layer = layer("L", shapes, false);
    Layer other = layer("L", written, true);
    Layer parents = parents(seed);
    for (Check check : checks()) {
      assertEquals(
          said(run(check, 64, layer, parents).findings(), i -> i),
          said(run(check, 64, other, parents).findings(), i -> shapes.size() - 1 - i));
    }
  }

  private static Geometry turned(Geometry shape, Random random) {
    if (!(shape instanceof Polygon polygon) || polygon.getNumInteriorRing() > 0) {
      return shape;
    }
    Coordinate[] ring = shape.getCoordinates();
    List<Coordinate> open = new ArrayList<>(List.of(ring).subList(1, ring.length));
    Collections.rotate(open, random.nextInt(open.size()));
    open.add(open.get(0));
    return PackedXY.FACTORY.createPolygon(open.toArray(Coordinate[]::new));
  }

  /** What findings say of whom, to a square millimetre, in no order. */
  private static List<String> said(List<Finding> findings, LongUnaryOperator original) {
    List<String> said = new ArrayList<>();
    for (Finding finding : findings) {
      TreeSet<String> on = new TreeSet<>();
      finding
          .features()
          .forEach(
              ref ->
                  on.add(
                      ref.layer().equals("L")
                          ? "L" + original.applyAsLong(ref.fid())
                          : ref.toString()));
      if (finding.check().equals("topology.missing-vertex")) {
        // of several that have a vertex the first is named
        Coordinate[] places = finding.geometry().orElseThrow().getCoordinates();
        Arrays.stream(places).forEach(place -> said.add(place.toString()));
        continue;
      }
      double area = finding.measure().map(m -> m.value()).orElse(0.0);
      said.add(on + " " + Math.round(area * 1e3) / 1e3);
    }
    Collections.sort(said);
    return said;
  }

  @Example
  void thereAreManyTilesAndMuchToFind() {
    for (Check check : checks()) {
      int found = 0;
      for (long seed = 1; seed <= 5; seed++) {
        Layer layer = CoverageLawsTest.layer(DirtyCoverage.of(seed, CELLS));
        TestInspection inspection = run(check, 8, layer, parents(seed));
        found += inspection.findings().size();
        assertTrue(Members.of(layer, inspection).rings().grid().tiles() > 20);
      }
      assertTrue(found > 5, check.info().id() + " found " + found);
    }
  }

  @Property(tries = 300, shrinking = ShrinkingMode.OFF)
  void whoIsProvedApartSharesNothing(@ForAll long seed) {
    List<Geometry> shapes = DirtyCoverage.of(seed, 4);
    for (int[] pair : pairs(shapes.size())) {
      Geometry a = shapes.get(pair[0]);
      Geometry b = shapes.get(pair[1]);
      if (CleanNeighbours.areApart(a, b)) {
        assertEquals(0, Overlay.intersection(a, b).getArea(), a + " " + b);
      }
    }
  }

  private static List<int[]> pairs(int size) {
    return IntStream.range(0, size)
        .boxed()
        .flatMap(i -> IntStream.range(0, i).mapToObj(j -> new int[] {i, j}))
        .toList();
  }
}
