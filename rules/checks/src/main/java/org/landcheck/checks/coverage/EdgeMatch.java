package org.landcheck.checks.coverage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import org.landcheck.api.Inspection;
import org.landcheck.api.Layer;
import org.landcheck.api.PackedXY;
import org.landcheck.checks.coverage.EdgeFault.Kind;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateXY;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;

/**
 * How the outer borders of two neighbouring layers meet.
 *
 * <p>What each layer leaves unmatched is its outer border and its own faults; both together are a
 * cycle whose winding number counts the polygons of either. The common border cancels, and only
 * faces that touch both layers are looked at.
 */
public final class EdgeMatch {
  private static final IntPredicate NOT_ONE = depth -> depth != 1;

  private final Members ours;
  private final Members theirs;
  private final double tolerance;
  private final double searchDistance;

  private EdgeMatch(Members ours, Members theirs, double tolerance, double searchDistance) {
    this.ours = ours;
    this.theirs = theirs;
    this.tolerance = tolerance;
    this.searchDistance = searchDistance;
  }

  /** The result for a pair of layers, with its faults found. */
  public static EdgeMatchResult of(
      Layer layer,
      Layer neighbour,
      double tolerance,
      double searchDistance,
      Inspection inspection) {
    Members ours = Members.of(layer, inspection);
    Members theirs = Members.of(neighbour, inspection);
    EdgeMatch match = new EdgeMatch(ours, theirs, tolerance, searchDistance);
    Segments[] ourRest = Coverage.of(layer, tolerance, inspection).arrangement().rest();
    Segments[] theirRest = Coverage.of(neighbour, tolerance, inspection).arrangement().rest();
    TileGrid grid = ours.rings().grid();
    Arrangement arrangement =
        Arrangement.of(
            grid,
            together(grid, ourRest, theirRest),
            tolerance,
            new Naming(ours, theirs),
            NOT_ONE,
            inspection);
    inspection.checkCancelled();
    List<EdgeFault> faults = new ArrayList<>(match.vertices(arrangement.oneSided()));
    List<Geometry> seen = new ArrayList<>();
    for (Face face : arrangement.faces()) {
      inspection.checkCancelled();
      match.addFace(face, faults, seen);
    }
    faults.addAll(
        new OpenStrips(arrangement.open(), tolerance, searchDistance)
            .faults(ourRest, theirRest, seen));
    return new EdgeMatchResult(ours, theirs, faults);
  }

  /** What both layers leave unmatched, by the tiles of one grid; theirs by the names of seconds. */
  private static Segments[] together(TileGrid grid, Segments[] ours, Segments[] theirs) {
    Segments[] all = new Segments[grid.tiles()];
    for (int tile = 0; tile < all.length; tile++) {
      all[tile] = new Segments();
      for (int i = 0; i < ours[tile].size(); i++) {
        all[tile].add(ours[tile], i);
      }
    }
    for (Segments rest : theirs) {
      for (int i = 0; i < rest.size(); i++) {
        double x0 = rest.x0(i);
        double y0 = rest.y0(i);
        double x1 = rest.x1(i);
        double y1 = rest.y1(i);
        all[grid.tileOf(x0, y0, x1, y1)].add(x0, y0, x1, y1, rest.weight(i), ~rest.member(i), 0);
      }
    }
    return all;
  }

  private List<EdgeFault> vertices(List<OneSidedVertex> oneSided) {
    Map<Long, List<Coordinate>> byPair = new TreeMap<>();
    for (OneSidedVertex vertex : oneSided) {
      boolean oursHas = Source.isFirst(vertex.has());
      if (vertex.between() && oursHas != Source.isFirst(vertex.lacks())) {
        int our = oursHas ? vertex.has() : vertex.lacks();
        int their = Source.idOfSecond(oursHas ? vertex.lacks() : vertex.has());
        if (!ours.isRepaired(our)) {
          byPair
              .computeIfAbsent((long) our << 32 | their, pair -> new ArrayList<>())
              .add(new CoordinateXY(vertex.x(), vertex.y()));
        }
      }
    }
    List<EdgeFault> faults = new ArrayList<>();
    byPair.forEach(
        (pair, places) -> {
          Coordinate[] sorted = places.stream().sorted().toArray(Coordinate[]::new);
          faults.add(
              new EdgeFault(
                  Kind.VERTEX,
                  List.of((int) (pair >>> 32)),
                  (int) (pair & 0xFFFFFFFFL),
                  PackedXY.FACTORY.createMultiPointFromCoords(sorted),
                  Optional.empty(),
                  0));
        });
    return faults;
  }

  private void addFace(Face face, List<EdgeFault> faults, List<Geometry> seen) {
    Coordinate inside = FaceProbe.inside(face.polygon(), ours, theirs);
    int our = ours.depthAt(inside);
    int their = theirs.depthAt(inside);
    if (our > 0 && their > 0) {
      seen.add(face.polygon());
      addOverlaps(face, faults);
    } else if (our == 0 && their == 0) {
      int[] near = touching(ours, face.polygon());
      int[] across = touching(theirs, face.polygon());
      double width = FaceWidth.of(face.polygon());
      if (near.length > 0 && across.length > 0 && width <= searchDistance && width > tolerance) {
        seen.add(face.polygon());
        faults.add(
            new EdgeFault(
                Kind.GAP,
                Arrays.stream(near).boxed().toList(),
                across[0],
                face.polygon(),
                Optional.of(face.polygon().getArea()),
                width));
      }
    }
  }

  private static int[] touching(Members members, Polygon face) {
    return Arrays.stream(members.within(face.getEnvelopeInternal()))
        .filter(member -> members.isWithinDistance(member, face, 1e-4))
        .toArray();
  }

  private void addOverlaps(Face face, List<EdgeFault> faults) {
    for (int our : ours.within(face.polygon().getEnvelopeInternal())) {
      for (int their : theirs.within(face.polygon().getEnvelopeInternal())) {
        if (ours.isRepaired(our) || theirs.isRepaired(their)) {
          continue;
        }
        Geometry both = Overlay.intersection(ours.shape(our), theirs.shape(their));
        Geometry here = Overlay.intersection(both, face.polygon()).norm();
        double width = FaceWidth.of(here);
        if (width > tolerance) {
          faults.add(
              new EdgeFault(
                  Kind.OVERLAP, List.of(our), their, here, Optional.of(here.getArea()), width));
        }
      }
    }
  }
}
