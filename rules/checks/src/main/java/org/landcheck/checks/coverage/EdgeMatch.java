package org.landcheck.checks.coverage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
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
    EdgeMatch match =
        new EdgeMatch(ours, Members.of(neighbour, inspection), tolerance, searchDistance);
    UnmatchedSegments cycle = new UnmatchedSegments();
    cycle.addAll(Coverage.unmatched(layer, inspection), 1, 0);
    cycle.addAll(Coverage.unmatched(neighbour, inspection), 1, layer.size());
    CycleGraph graph = new CycleGraph(cycle, tolerance);
    inspection.checkCancelled();
    List<OneSidedVertex> oneSided = new BorderZipper(graph, tolerance).zip();
    List<EdgeFault> faults = new ArrayList<>(match.vertices(oneSided));
    List<Geometry> seen = new ArrayList<>();
    for (Face face : Faces.of(graph, tolerance)) {
      inspection.checkCancelled();
      match.addFace(face, faults, seen);
    }
    faults.addAll(
        new OpenStrips(graph, layer.size(), tolerance, searchDistance)
            .faults(
                Coverage.unmatched(layer, inspection),
                Coverage.unmatched(neighbour, inspection),
                seen));
    return new EdgeMatchResult(ours, faults);
  }

  private List<EdgeFault> vertices(List<OneSidedVertex> oneSided) {
    int count = ours.size();
    Map<Long, List<Coordinate>> byPair = new TreeMap<>();
    for (OneSidedVertex vertex : oneSided) {
      boolean oursHas = vertex.has() < count;
      if (oursHas != vertex.lacks() < count) {
        int our = oursHas ? vertex.has() : vertex.lacks();
        int their = (oursHas ? vertex.lacks() : vertex.has()) - count;
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
        .filter(member -> members.shape(member).isWithinDistance(face, 1e-4))
        .toArray();
  }

  private void addOverlaps(Face face, List<EdgeFault> faults) {
    for (int our : ours.within(face.polygon().getEnvelopeInternal())) {
      for (int their : theirs.within(face.polygon().getEnvelopeInternal())) {
        if (ours.isRepaired(our) || theirs.isRepaired(their)) {
          continue;
        }
        Geometry both = PairOverlaps.intersection(ours.shape(our), theirs.shape(their));
        Geometry here = PairOverlaps.intersection(both, face.polygon()).norm();
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
