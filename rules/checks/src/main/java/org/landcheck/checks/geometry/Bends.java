package org.landcheck.checks.geometry;

import java.util.BitSet;
import java.util.Optional;

/**
 * The vertices of a line or ring that are apart from the one before. Immutable.
 *
 * <p>Numbered from 0; in a ring the first follows the last.
 */
final class Bends {
  /**
   * Bends that may go with one tip: what takes more with it is no spike of a border but all of it.
   */
  static final int MOST_CUT = 1000;

  private final double[] xy;
  private final boolean ring;
  private final int[] vertices;
  private final int[] keptAs;
  private int size;

  /**
   * What is cut out of a path with a spike: all bends behind one and before another.
   *
   * @param area area between the old way and the new one
   */
  record Cut(Bends bends, int from, int to, double area) {
    /** Vertices of the path that go: told when asked, as there may be as many cuts as vertices. */
    BitSet dropped() {
      return bends.vertices(from, to);
    }
  }

  Bends(double[] xy, boolean ring) {
    this.xy = xy;
    this.ring = ring;
    int slots = ring ? xy.length / 2 - 1 : xy.length / 2;
    vertices = new int[slots];
    keptAs = new int[slots];
    for (int v = 0; v < slots; v++) {
      if (size == 0 || !together(vertices[size - 1], v)) {
        vertices[size++] = v;
      }
      keptAs[v] = size - 1;
    }
    while (ring && size > 1 && together(vertices[size - 1], vertices[0])) {
      size--;
      for (int v = vertices[size]; v < slots; v++) {
        keptAs[v] = 0;
      }
    }
  }

  private boolean together(int a, int b) {
    double dx = xy[2 * b] - xy[2 * a];
    double dy = xy[2 * b + 1] - xy[2 * a + 1];
    return dx * dx + dy * dy < Corner.RESOLUTION * Corner.RESOLUTION;
  }

  int size() {
    return size;
  }

  /** Whether there is a way to the bend and another one from it. */
  boolean turnsAt(int bend) {
    return ring ? size > 2 : bend > 0 && bend < size - 1;
  }

  Corner corner(int bend) {
    return corner(before(bend), bend, after(bend));
  }

  private Corner corner(int before, int bend, int after) {
    int[] three = {vertices[before], vertices[bend], vertices[after]};
    double[] corner = new double[6];
    for (int i = 0; i < 3; i++) {
      corner[2 * i] = xy[2 * three[i]];
      corner[2 * i + 1] = xy[2 * three[i] + 1];
    }
    return new Corner(corner);
  }

  private int before(int bend) {
    return (bend + size - 1) % size;
  }

  private int after(int bend) {
    return (bend + 1) % size;
  }

  /**
   * Cuts off the tip at a bend, then what has become a spike by that, until the path goes on
   * straight. Looks at nothing but the neighbourhood of the tip.
   *
   * @return nothing if too little of the path would be left, or more than {@link #MOST_CUT} bends
   *     would go
   */
  Optional<Cut> withoutTip(int tip, Sharpness sharpness) {
    int from = before(tip);
    int to = after(tip);
    int left = size - 1;
    int least = Math.max(ring ? 3 : 2, size - MOST_CUT);
    while (left >= least) {
      if (together(vertices[from], vertices[to])) {
        if (turnsAt(to)) {
          to = after(to);
        } else if (turnsAt(from)) {
          from = before(from);
        } else {
          return Optional.empty();
        }
      } else if (turnsAt(from) && sharpness.isSpike(corner(before(from), from, to))) {
        from = before(from);
      } else if (turnsAt(to) && sharpness.isSpike(corner(from, to, after(to)))) {
        to = after(to);
      } else {
        return Optional.of(new Cut(this, from, to, area(from, to)));
      }
      left--;
    }
    return Optional.empty();
  }

  /** Vertices that stand for the bends behind one and before another. */
  private BitSet vertices(int from, int to) {
    BitSet vertices = new BitSet();
    for (int bend = after(from); bend != to; bend = after(bend)) {
      // those together with a bend follow it, in a ring perhaps over its end
      int slots = keptAs.length;
      int vertex = this.vertices[bend];
      for (int i = 0; i < slots && keptAs[vertex] == bend; i++) {
        vertices.set(vertex);
        vertex = (vertex + 1) % slots;
      }
      for (int v = slots - 1; bend == 0 && v > 0 && keptAs[v] == 0; v--) {
        vertices.set(v);
      }
    }
    return vertices;
  }

  private double area(int from, int to) {
    double x0 = xy[2 * vertices[from]];
    double y0 = xy[2 * vertices[from] + 1];
    double twice = 0;
    for (int bend = from; bend != to; bend = after(bend)) {
      int a = 2 * vertices[bend];
      int b = 2 * vertices[after(bend)];
      twice += (xy[a] - x0) * (xy[b + 1] - y0) - (xy[b] - x0) * (xy[a + 1] - y0);
    }
    return Math.abs(twice) / 2;
  }
}
