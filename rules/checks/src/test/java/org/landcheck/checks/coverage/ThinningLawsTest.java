package org.landcheck.checks.coverage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.IntUnaryOperator;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.landcheck.api.Layer;
import org.landcheck.api.PackedXY;
import org.landcheck.checks.TestInspection;
import org.landcheck.checks.topology.NotCovered;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateXY;
import org.locationtech.jts.geom.Geometry;

/** A grouped cover says the same whether or not it is told what settles in its coverage. */
class ThinningLawsTest {
  private static final double TOLERANCE = 0.001;
  private static final int CELLS = 6;
  private static final int[] TILES = {3, 8, 64, 8192};

  /** What the polygons of two layers leave unmatched group by group, and the first's coverage. */
  private record Grouped(
      TileGrid grid,
      Segments[] rest,
      Arrangement coverage,
      Naming naming,
      TestInspection inspection) {

    static Grouped of(long seed) {
      SplittableRandom random = new SplittableRandom(seed);
      Layer layer =
          oneSided(DirtyLayer.of(seed, CELLS, random.nextInt(3) == 0 ? 0.0016 : 0), random);
      Layer above = above(seed, random);
      TestInspection inspection = TestInspection.of(new NotCovered()).layers(layer, above);
      Members children = Members.of(layer, TILES[random.nextInt(TILES.length)], inspection);
      Members parents = Members.of(above, inspection);
      TileGrid grid = children.rings().grid();
      TileRings placed = new TileRings(parents.rings().boxes(), grid, parents.base().invalid());
      List<Source> sources = List.of(Source.of(children), Source.second(parents, placed, true));
      Segments[] rest = SegmentCancelling.of(sources, group(random), inspection);
      Arrangement coverage = Coverage.of(layer, TOLERANCE, inspection).arrangement();
      return new Grouped(grid, rest, coverage, new Naming(children, parents), inspection);
    }

    /** The same polygons with more vertices here and there. */
    private static Layer oneSided(Layer layer, SplittableRandom random) {
      List<Geometry> shapes = new ArrayList<>();
      for (int row = 0; row < layer.size(); row++) {
        Geometry shape = layer.geometry(row);
        boolean more = shape.getBoundary().getNumGeometries() == 1 && random.nextInt(3) == 0;
        Geometry with = more ? withMiddles(shape.getCoordinates(), random) : shape;
        shapes.add(with.isValid() ? with : shape);
      }
      return CoverageLawsTest.layer(shapes);
    }

    private static Geometry withMiddles(Coordinate[] xy, SplittableRandom random) {
      List<Coordinate> ring = new ArrayList<>(List.of(xy[0]));
      for (int i = 1; i < xy.length; i++) {
        if (random.nextBoolean()) {
          double x = (xy[i - 1].getX() + xy[i].getX()) / 2;
          double y = (xy[i - 1].getY() + xy[i].getY()) / 2;
          ring.add(new CoordinateXY(Math.rint(x * 1e4) / 1e4, Math.rint(y * 1e4) / 1e4));
        }
        ring.add(xy[i]);
      }
      return PackedXY.FACTORY.createPolygon(ring.toArray(Coordinate[]::new));
    }

    /** A few of the same polygons, and a few of others at the same place. */
    private static Layer above(long seed, SplittableRandom random) {
      List<Geometry> shapes = new ArrayList<>();
      for (long of : new long[] {seed, seed + 1}) {
        DirtyCoverage.of(of, CELLS).stream()
            .filter(shape -> random.nextInt(30) == 0)
            .forEach(shapes::add);
      }
      return CoverageLawsTest.layer(shapes);
    }

    /** Neighbours are most often of one group; some belong to none. */
    private static IntUnaryOperator group(SplittableRandom random) {
      int run = 1 << random.nextInt(7);
      int none = random.nextInt(40);
      return name -> name == none ? -1 : (name < 0 ? ~name : name) / run % 3;
    }

    Segments[] thin() {
      return Thinning.of(
          grid, rest, coverage.rest(), coverage.borders(), Snapping.halo(TOLERANCE), inspection);
    }

    Arrangement arranged(Arrangement like) {
      return Arrangement.of(
          grid, rest, TOLERANCE, naming, depth -> depth != 0, Optional.of(like), inspection);
    }

    Arrangement ofNothing() {
      Segments[] nothing = new Segments[grid.tiles()];
      Arrays.fill(nothing, Segments.NONE);
      return Arrangement.of(grid, nothing, TOLERANCE, naming, depth -> depth != 0, inspection);
    }
  }

  @Property(tries = 600, shrinking = ShrinkingMode.OFF)
  void openBordersAndFacesAreTheSame(@ForAll long seed) {
    Grouped grouped = Grouped.of(seed);
    Arrangement told = grouped.arranged(grouped.coverage());
    Arrangement untold = grouped.arranged(grouped.ofNothing());
    for (int tile = 0; tile < grouped.grid().tiles(); tile++) {
      assertTrue(untold.open()[tile].same(told.open()[tile]), "tile " + tile);
    }
    assertEquals(said(untold), said(told));
  }

  private static List<String> said(Arrangement arrangement) {
    return arrangement.faces().stream()
        .map(face -> face.group() + " " + face.depth() + " " + face.polygon())
        .toList();
  }

  @Example
  void muchIsLeftOutAndMuchIsNot() {
    int all = 0;
    int left = 0;
    int partly = 0;
    int open = 0;
    for (long seed = 1; seed <= 100; seed++) {
      Grouped grouped = Grouped.of(seed);
      int before = count(grouped.rest());
      int after = count(grouped.thin());
      all += before;
      left += after;
      partly += after < before && after > 0 ? 1 : 0;
      open += count(grouped.arranged(grouped.coverage()).open());
    }
    assertTrue(all - left > 500, "left out: " + (all - left) + " of " + all);
    assertTrue(partly > 50, "covers with some left out: " + partly);
    assertTrue(open > 1000, "open borders: " + open);
  }

  private static int count(Segments[] tiles) {
    return Arrays.stream(tiles).mapToInt(Segments::size).sum();
  }
}
