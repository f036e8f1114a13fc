package org.landcheck.io.shape;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.landcheck.api.PackedXY;
import org.locationtech.jts.algorithm.Area;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.index.strtree.STRtree;

/**
 * Puts rings together as polygons for formats that neither list holes after their shell nor say
 * which way either runs: a ring in no other, or in an even number of them, is a shell, the others
 * are holes of the ring around them. No ring is dropped or turned; shells stay in order, and holes
 * of a shell do.
 */
public final class NestedRings {
  private NestedRings() {}

  private static final class Node {
    private final LinearRing ring;
    private final int place;
    private final double area;
    private int rank;
    private Node around;
    private boolean hole;

    Node(LinearRing ring, int place) {
      this.ring = ring;
      this.place = place;
      this.area = Area.ofRing(ring.getCoordinateSequence());
    }
  }

  /** All rings of one feature, at least one, as a polygon or a multi-polygon. */
  public static Geometry assemble(List<LinearRing> rings) throws UnreadableShapeException {
    if (rings.size() == 1) {
      return Shapes.polygon(rings.get(0), new LinearRing[0]);
    }
    List<Node> nodes = new ArrayList<>();
    for (LinearRing ring : rings) {
      nodes.add(new Node(ring, nodes.size()));
    }
    nest(nodes);
    List<Polygon> polygons = new ArrayList<>();
    List<List<LinearRing>> holes = new ArrayList<>();
    nodes.forEach(node -> holes.add(new ArrayList<>()));
    for (Node node : nodes) {
      if (node.hole) {
        holes.get(node.around.place).add(node.ring);
      }
    }
    for (Node node : nodes) {
      if (!node.hole) {
        LinearRing[] inner = holes.get(node.place).toArray(new LinearRing[0]);
        polygons.add(Shapes.polygon(node.ring, inner));
      }
    }
    return polygons.size() == 1
        ? polygons.get(0)
        : new MultiPolygon(polygons.toArray(new Polygon[0]), PackedXY.FACTORY);
  }

  private static void nest(List<Node> nodes) {
    STRtree index = new STRtree();
    nodes.forEach(node -> index.insert(node.ring.getEnvelopeInternal(), node));
    List<Node> largestFirst = new ArrayList<>(nodes);
    // of rings of one size the first is the outer one
    largestFirst.sort(
        Comparator.comparingDouble((Node node) -> -node.area).thenComparing(node -> node.place));
    for (int rank = 0; rank < nodes.size(); rank++) {
      largestFirst.get(rank).rank = rank;
    }
    BitSet near = new BitSet();
    for (Node node : largestFirst) {
      near.clear();
      index.query(node.ring.getEnvelopeInternal(), other -> near.set(((Node) other).rank));
      node.around = smallestAround(node, near, largestFirst);
      node.hole = node.around != null && !node.around.hole;
    }
  }

  /** The smallest first: of rings in each other only the next one is looked at. */
  private static Node smallestAround(Node node, BitSet near, List<Node> largestFirst) {
    for (int at = near.previousSetBit(node.rank - 1); at >= 0; at = near.previousSetBit(at - 1)) {
      if (Rings.isIn(node.ring, largestFirst.get(at).ring)) {
        return largestFirst.get(at);
      }
    }
    return null;
  }
}
