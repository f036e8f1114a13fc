package org.landcheck.checks.coverage;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateXY;
import org.locationtech.jts.geom.Quadrant;

/**
 * The faces of one connected, fully noded set of weighted edges, and how many polygons more lie in
 * each than outside all.
 *
 * <p>A doubly connected edge list: half-edge {@code 2e} runs along edge {@code e}, {@code 2e+1}
 * back. Next along a face is the first half-edge clockwise from where one came. Crossing an edge
 * from its right to its left adds its weight. An edge without weight would have the same face on
 * both sides, and there are none; so every face has exactly one boundary.
 */
final class PlanarFaces {
  /** Half-edges from one node that are no longer sorted by insertion. */
  private static final int MANY = 32;

  private final Segments edges;
  private final NodeTable nodes = new NodeTable(0);
  private final int[] origin;
  private final int[] next;
  private final int[] face;
  private final int[] place;
  private int[] depth = new int[0];
  private int outer = -1;
  private int faces;

  PlanarFaces(Segments edges) {
    this.edges = edges;
    origin = new int[2 * edges.size()];
    next = new int[origin.length];
    face = new int[origin.length];
    for (int e = 0; e < edges.size(); e++) {
      origin[2 * e] = nodes.add(edges.x0(e), edges.y0(e));
      origin[2 * e + 1] = nodes.add(edges.x1(e), edges.y1(e));
    }
    place = new int[nodes.size()];
    Arrays.fill(place, -1);
    link();
    trace();
    measure();
  }

  private static int twin(int half) {
    return half ^ 1;
  }

  private double dx(int half) {
    return nodes.x(origin[twin(half)]) - nodes.x(origin[half]);
  }

  private double dy(int half) {
    return nodes.y(origin[twin(half)]) - nodes.y(origin[half]);
  }

  private Coordinate at(int node) {
    return new CoordinateXY(nodes.x(node), nodes.y(node));
  }

  /** Order of half-edges from one node by angle, counter-clockwise from the east. */
  private int compareAngle(int a, int b) {
    int qa = Quadrant.quadrant(dx(a), dy(a));
    int qb = Quadrant.quadrant(dx(b), dy(b));
    if (qa != qb) {
      return Integer.compare(qa, qb);
    }
    return -Orientation.index(at(origin[a]), at(origin[twin(a)]), at(origin[twin(b)]));
  }

  private void link() {
    int[] start = new int[nodes.size() + 1];
    for (int node : origin) {
      start[node + 1]++;
    }
    for (int n = 0; n < nodes.size(); n++) {
      start[n + 1] += start[n];
    }
    int[] out = new int[origin.length];
    int[] at = Arrays.copyOf(start, nodes.size());
    for (int half = 0; half < origin.length; half++) {
      out[at[origin[half]]++] = half;
    }
    int lowest = 0;
    for (int n = 1; n < nodes.size(); n++) {
      boolean lower =
          nodes.y(n) < nodes.y(lowest)
              || (nodes.y(n) == nodes.y(lowest) && nodes.x(n) < nodes.x(lowest));
      lowest = lower ? n : lowest;
    }
    for (int n = 0; n < nodes.size(); n++) {
      sortByAngle(out, start[n], start[n + 1]);
      int count = start[n + 1] - start[n];
      for (int i = 0; i < count; i++) {
        int clockwise = out[start[n] + (i + count - 1) % count];
        next[twin(out[start[n] + i])] = clockwise;
      }
    }
    // all half-edges from the lowest, then leftmost node lead upwards or east: below the first of
    // them there is nothing
    outer = twin(out[start[lowest]]);
  }

  private void sortByAngle(int[] out, int from, int to) {
    if (to - from > MANY) {
      Integer[] sorted = Arrays.stream(out, from, to).boxed().toArray(Integer[]::new);
      Arrays.sort(sorted, this::compareAngle);
      for (int i = 0; i < sorted.length; i++) {
        out[from + i] = sorted[i];
      }
      return;
    }
    for (int i = from + 1; i < to; i++) {
      int half = out[i];
      int j = i - 1;
      for (; j >= from && compareAngle(out[j], half) > 0; j--) {
        out[j + 1] = out[j];
      }
      out[j + 1] = half;
    }
  }

  private void trace() {
    Arrays.fill(face, -1);
    for (int half = 0; half < face.length; half++) {
      if (face[half] < 0) {
        for (int at = half; face[at] < 0; at = next[at]) {
          face[at] = faces;
        }
        faces++;
      }
    }
  }

  private void measure() {
    depth = new int[faces];
    boolean[] known = new boolean[faces];
    int[] first = new int[faces];
    for (int half = 0; half < face.length; half++) {
      first[face[half]] = half;
    }
    Deque<Integer> open = new ArrayDeque<>();
    known[face[outer]] = true;
    open.add(face[outer]);
    while (!open.isEmpty()) {
      int from = open.remove();
      int start = first[from];
      int half = start;
      do {
        int across = face[twin(half)];
        if (!known[across]) {
          // a half-edge along its edge has the surplus on its left, which is this face
          int weight = edges.weight(half >> 1);
          depth[across] = depth[from] + ((half & 1) == 0 ? -weight : weight);
          known[across] = true;
          open.add(across);
        }
        half = next[half];
      } while (half != start);
    }
  }

  /** Passes every bounded face. */
  void forBounded(FaceVisitor visitor) {
    boolean[] seen = new boolean[faces];
    seen[face[outer]] = true;
    for (int half = 0; half < face.length; half++) {
      if (!seen[face[half]]) {
        seen[face[half]] = true;
        visitor.visit(face[half], loops(half), depth[face[half]]);
      }
    }
  }

  int size() {
    return faces;
  }

  /** Number of the face on the east side of an edge, of a level one that on its south side. */
  int eastOf(int edge) {
    int half = 2 * edge;
    boolean up = dy(half) > 0 || dy(half) == 0 && dx(half) > 0;
    return face[up ? twin(half) : half];
  }

  /** The rings round all faces, seen from outside. */
  List<double[]> outline() {
    return loops(outer);
  }

  double lowestX() {
    return nodes.x(origin[twin(outer)]);
  }

  double lowestY() {
    return nodes.y(origin[twin(outer)]);
  }

  /** The boundary of a face, cut where it comes to a node again: simple rings, closed. */
  private List<double[]> loops(int start) {
    List<double[]> loops = new ArrayList<>();
    IntBag path = new IntBag();
    int half = start;
    do {
      int node = origin[half];
      if (place[node] >= 0) {
        loops.add(ring(path, place[node], node));
      }
      place[node] = path.size();
      path.add(node);
      half = next[half];
    } while (half != start);
    loops.add(ring(path, 0, origin[start]));
    return loops;
  }

  /** Takes the nodes from a place on off the path and makes them a closed ring. */
  private double[] ring(IntBag path, int from, int closing) {
    double[] xy = new double[2 * (path.size() - from + 1)];
    for (int i = from; i < path.size(); i++) {
      int node = path.get(i);
      xy[2 * (i - from)] = nodes.x(node);
      xy[2 * (i - from) + 1] = nodes.y(node);
      place[node] = -1;
    }
    xy[xy.length - 2] = nodes.x(closing);
    xy[xy.length - 1] = nodes.y(closing);
    path.cut(from);
    return xy;
  }

  /** Takes one bounded face. */
  @FunctionalInterface
  interface FaceVisitor {
    /**
     * @param number of the face
     * @param loops its boundary in simple rings, which touch in single points
     * @param depth polygons more in it than outside all
     */
    void visit(int number, List<double[]> loops, int depth);
  }
}
