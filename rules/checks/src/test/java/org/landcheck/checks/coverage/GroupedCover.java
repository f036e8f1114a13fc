package org.landcheck.checks.coverage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.IntUnaryOperator;
import org.landcheck.api.Layer;
import org.landcheck.api.PackedXY;
import org.landcheck.checks.TestInspection;
import org.landcheck.checks.topology.NotCovered;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateXY;
import org.locationtech.jts.geom.Geometry;

/** What the polygons of two layers leave unmatched group by group, and the first's coverage. */
record GroupedCover(
    Members children,
    List<Source> sources,
    IntUnaryOperator group,
    TileGrid grid,
    Segments[] rest,
    Arrangement coverage,
    Naming naming,
    TestInspection inspection) {
  private static final double TOLERANCE = 0.001;
  private static final int CELLS = 6;
  private static final int[] TILES = {3, 8, 64, 8192};

  static GroupedCover of(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Layer layer = oneSided(DirtyLayer.of(seed, CELLS, random.nextInt(3) == 0 ? 0.0016 : 0), random);
    Layer above = above(seed, random);
    TestInspection inspection = TestInspection.of(new NotCovered()).layers(layer, above);
    Members children = Members.of(layer, TILES[random.nextInt(TILES.length)], inspection);
    Members parents = Members.of(above, inspection);
    TileGrid grid = children.rings().grid();
    TileRings placed = new TileRings(parents.rings().boxes(), grid, parents.base().invalid());
    List<Source> sources = List.of(Source.of(children), Source.second(parents, placed, true));
    IntUnaryOperator group = group(random);
    Segments[] rest = SegmentCancelling.of(sources, group, inspection);
    Arrangement coverage = Coverage.of(layer, TOLERANCE, inspection).arrangement();
    return new GroupedCover(
        children, sources, group, grid, rest, coverage, new Naming(children, parents), inspection);
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
