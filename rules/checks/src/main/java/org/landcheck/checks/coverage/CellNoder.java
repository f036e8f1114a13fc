package org.landcheck.checks.coverage;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.locationtech.jts.algorithm.RobustLineIntersector;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.TopologyException;
import org.locationtech.jts.noding.IntersectionAdder;
import org.locationtech.jts.noding.NodedSegmentString;
import org.locationtech.jts.noding.Noder;
import org.locationtech.jts.noding.NodingIntersectionFinder;
import org.locationtech.jts.noding.SegmentIntersector;
import org.locationtech.jts.noding.SegmentString;

/**
 * Nodes lines in floating point as the noder of JTS does, but looks for crossings with {@link
 * ClosePairs}: the one of JTS compares lines whose boxes meet, and those of long spikes nearly all
 * do. Checks what it made, as the one that JTS uses for overlays.
 */
final class CellNoder implements Noder {
  /** Part of the largest ordinate that rounding cannot exceed. */
  private static final double ROUNDING = 1e-12;

  private List<SegmentString> noded = List.of();

  @Override
  @SuppressWarnings("rawtypes")
  public void computeNodes(Collection strings) {
    List<SegmentString> given = new ArrayList<>();
    for (Object each : strings) {
      given.add((SegmentString) each);
    }
    intersect(given, new IntersectionAdder(new RobustLineIntersector()));
    noded = new ArrayList<>();
    for (Object each : NodedSegmentString.getNodedSubstrings(strings)) {
      noded.add((SegmentString) each);
    }
    NodingIntersectionFinder check =
        NodingIntersectionFinder.createAnyIntersectionFinder(new RobustLineIntersector());
    intersect(noded, check);
    if (check.hasIntersection()) {
      throw new TopologyException("rounding left a crossing", check.getIntersection());
    }
  }

  @Override
  @SuppressWarnings("rawtypes")
  public Collection getNodedSubstrings() {
    return noded;
  }

  private static void intersect(List<SegmentString> strings, SegmentIntersector intersector) {
    Segments segments = new Segments();
    IntBag numbers = new IntBag();
    double largest = 0;
    for (int s = 0; s < strings.size(); s++) {
      SegmentString string = strings.get(s);
      for (int i = 0; i + 1 < string.size(); i++) {
        Coordinate a = string.getCoordinate(i);
        Coordinate b = string.getCoordinate(i + 1);
        segments.add(a.getX(), a.getY(), b.getX(), b.getY(), 1, s, 0);
        numbers.add(i);
        largest = Math.max(largest, Math.max(Math.abs(a.getX()), Math.abs(a.getY())));
      }
    }
    ClosePairs.find(
        segments,
        largest * ROUNDING,
        (a, b) ->
            intersector.processIntersections(
                strings.get(segments.member(a)), numbers.get(a),
                strings.get(segments.member(b)), numbers.get(b)));
  }
}
