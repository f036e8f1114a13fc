package org.landcheck.checks.coverage;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.landcheck.api.PackedXY;
import org.landcheck.checks.coverage.Chains.Chain;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateXY;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.noding.NodedSegmentString;
import org.locationtech.jts.noding.SegmentString;
import org.locationtech.jts.noding.snapround.SnapRoundingNoder;
import org.locationtech.jts.operation.polygonize.Polygonizer;

/**
 * Nodes what stays unmatched and traces its faces.
 *
 * <p>Only what comes close to something else is noded. Noding is by snap rounding on a grid of a
 * hundredth of the tolerance, which is fully noded whatever the input; the copy that is noded
 * serves detection only. Only balanced edges are dropped, so every face of the arrangement is
 * found, also one whose ring touches the outer border or itself in a point.
 */
final class Faces {
  private Faces() {}

  /** Faces of every group, in a fixed order. */
  static List<Face> of(CycleGraph graph, double tolerance) {
    PrecisionModel grid = new PrecisionModel(100 / tolerance);
    List<Face> faces = new ArrayList<>();
    Chains.of(graph, grid).forEach((group, chains) -> trace(group, chains, grid, faces));
    return faces;
  }

  private static void trace(int group, List<Chain> chains, PrecisionModel grid, List<Face> faces) {
    Polygonizer polygonizer = new Polygonizer();
    List<NodedSegmentString> strings = new ArrayList<>();
    boolean[] close = CloseChains.of(chains, 2 / grid.getScale());
    for (int i = 0; i < close.length; i++) {
      Chain chain = chains.get(i);
      if (close[i]) {
        strings.add(new NodedSegmentString(chain.points(), chain.weight()));
      } else {
        polygonizer.add(PackedXY.FACTORY.createLineString(chain.points()));
      }
    }
    if (!strings.isEmpty()) {
      SnapRoundingNoder noder = new SnapRoundingNoder(grid);
      noder.computeNodes(strings);
      for (Coordinate[] edge : unbalanced(noder.getNodedSubstrings())) {
        polygonizer.add(PackedXY.FACTORY.createLineString(edge));
      }
    }
    List<Face> found = new ArrayList<>();
    for (Object each : polygonizer.getPolygons()) {
      Polygon polygon = (Polygon) ((Geometry) each).norm();
      if (polygon.getArea() > 0) {
        found.add(new Face(polygon, group));
      }
    }
    found.sort((a, b) -> a.polygon().compareTo(b.polygon()));
    faces.addAll(found);
  }

  private static List<Coordinate[]> unbalanced(Collection<?> substrings) {
    record Ends(double ax, double ay, double bx, double by) {}
    Map<Ends, Integer> balance = new LinkedHashMap<>();
    for (Object each : substrings) {
      SegmentString string = (SegmentString) each;
      int weight = (Integer) string.getData();
      for (int i = 1; i < string.size(); i++) {
        Coordinate a = string.getCoordinate(i - 1);
        Coordinate b = string.getCoordinate(i);
        if (a.compareTo(b) < 0) {
          balance.merge(new Ends(a.getX(), a.getY(), b.getX(), b.getY()), weight, Integer::sum);
        } else if (!a.equals2D(b)) {
          balance.merge(new Ends(b.getX(), b.getY(), a.getX(), a.getY()), -weight, Integer::sum);
        }
      }
    }
    List<Coordinate[]> edges = new ArrayList<>();
    balance.forEach(
        (ends, sum) -> {
          if (sum != 0) {
            edges.add(
                new Coordinate[] {
                  new CoordinateXY(ends.ax, ends.ay), new CoordinateXY(ends.bx, ends.by)
                });
          }
        });
    return edges;
  }
}
