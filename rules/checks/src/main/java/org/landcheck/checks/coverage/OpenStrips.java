package org.landcheck.checks.coverage;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.landcheck.api.PackedXY;
import org.landcheck.checks.coverage.EdgeFault.Kind;
import org.locationtech.jts.algorithm.Distance;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateXY;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.index.strtree.STRtree;

/**
 * Finds vertices of one outer border that face another across a strip that is open at its ends, so
 * that no face encloses it: a border shifted as a whole.
 *
 * <p>Near a place where both borders meet they diverge or converge naturally; there a vertex says
 * nothing, within twice the search distance.
 */
final class OpenStrips {
  private final Segments[] open;
  private final double tolerance;
  private final double searchDistance;

  /**
   * @param open borders of both that do not agree
   */
  OpenStrips(Segments[] open, double tolerance, double searchDistance) {
    this.open = open;
    this.tolerance = tolerance;
    this.searchDistance = searchDistance;
  }

  /**
   * @param seen faces already reported: their vertices are not reported again
   */
  List<EdgeFault> faults(Segments[] ours, Segments[] theirs, List<Geometry> seen) {
    STRtree across = new STRtree();
    STRtree meeting = new STRtree();
    STRtree reported = new STRtree();
    for (Geometry face : seen) {
      reported.insert(face.getEnvelopeInternal(), face);
    }
    Set<Coordinate> ourNodes = new HashSet<>();
    for (Segments each : ours) {
      for (int i = 0; i < each.size(); i++) {
        ourNodes.add(new CoordinateXY(each.x0(i), each.y0(i)));
      }
    }
    for (Segments each : theirs) {
      for (int i = 0; i < each.size(); i++) {
        Coordinate node = new CoordinateXY(each.x0(i), each.y0(i));
        if (ourNodes.contains(node)) {
          meeting.insert(new Envelope(node), node);
        }
      }
    }
    for (Segments edges : open) {
      for (int e = 0; e < edges.size(); e++) {
        if (!Source.isFirst(edges.member(e))) {
          Coordinate a = new CoordinateXY(edges.x0(e), edges.y0(e));
          Coordinate b = new CoordinateXY(edges.x1(e), edges.y1(e));
          int member = Source.idOfSecond(edges.member(e));
          across.insert(new Envelope(a, b), new Border(a, b, member));
        }
      }
    }
    Map<Integer, Strip> strips = new TreeMap<>();
    for (Segments edges : open) {
      for (int e = 0; e < edges.size() && !across.isEmpty(); e++) {
        if (Source.isFirst(edges.member(e))) {
          Coordinate vertex = new CoordinateXY(edges.x0(e), edges.y0(e));
          inspect(vertex, edges.member(e), across, meeting, reported, strips);
        }
      }
    }
    List<EdgeFault> faults = new ArrayList<>();
    strips.forEach((our, strip) -> faults.add(strip.fault(our)));
    return faults;
  }

  private void inspect(
      Coordinate vertex,
      int our,
      STRtree across,
      STRtree meeting,
      STRtree reported,
      Map<Integer, Strip> strips) {
    Border nearest = null;
    double best = searchDistance;
    for (Object each : across.query(around(vertex, searchDistance))) {
      Border border = (Border) each;
      double distance = Distance.pointToSegment(vertex, border.a, border.b);
      if (distance < best || (distance == best && nearest == null)) {
        best = distance;
        nearest = border;
      }
    }
    if (nearest == null || best <= tolerance) {
      return;
    }
    double quiet = 2 * searchDistance;
    for (Object each : meeting.query(around(vertex, quiet))) {
      if (((Coordinate) each).distance(vertex) <= quiet) {
        return;
      }
    }
    Geometry place = PackedXY.FACTORY.createPoint(vertex);
    for (Object each : reported.query(around(vertex, tolerance))) {
      if (((Geometry) each).isWithinDistance(place, tolerance)) {
        return;
      }
    }
    strips.computeIfAbsent(our, member -> new Strip()).add(vertex, nearest.member, best);
  }

  private static Envelope around(Coordinate place, double distance) {
    Envelope envelope = new Envelope(place);
    envelope.expandBy(distance);
    return envelope;
  }

  private record Border(Coordinate a, Coordinate b, int member) {}

  /** Vertices of one of our polygons that face the other border. */
  private static final class Strip {
    private final Set<Coordinate> vertices = new HashSet<>();
    private int theirs = Integer.MAX_VALUE;
    private double farthest;

    void add(Coordinate vertex, int their, double distance) {
      vertices.add(vertex);
      theirs = Math.min(theirs, their);
      farthest = Math.max(farthest, distance);
    }

    EdgeFault fault(int our) {
      Coordinate[] sorted = vertices.stream().sorted().toArray(Coordinate[]::new);
      return new EdgeFault(
          Kind.APART,
          List.of(our),
          theirs,
          PackedXY.FACTORY.createMultiPointFromCoords(sorted),
          Optional.empty(),
          farthest);
    }
  }
}
