package org.landcheck.checks.geometry;

import java.util.BitSet;

/**
 * The vertices of a line or ring that are apart from the one before; can be thinned out.
 *
 * <p>Numbered from 0; in a ring the first follows the last.
 */
final class Bends {
  private final double[] xy;
  private final boolean ring;
  private final int[] vertices;
  private final int[] keptAs;
  private final BitSet cut = new BitSet();
  private int size;

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
      keptAs[v] = vertices[size - 1];
    }
    while (ring && size > 1 && together(vertices[size - 1], vertices[0])) {
      size--;
      for (int v = vertices[size]; v < slots; v++) {
        keptAs[v] = vertices[0];
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

  /** Index in the path of the vertex at a bend. */
  int vertex(int bend) {
    return vertices[bend];
  }

  /** The bend at a vertex of the path, or -1. */
  int at(int vertex) {
    for (int bend = 0; bend < size; bend++) {
      if (vertices[bend] == vertex) {
        return bend;
      }
    }
    return -1;
  }

  /** Whether there is a way to the bend and another one from it. */
  boolean turnsAt(int bend) {
    return ring ? size > 2 : bend > 0 && bend < size - 1;
  }

  Corner corner(int bend) {
    int[] three = {vertices[before(bend)], vertices[bend], vertices[(bend + 1) % size]};
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

  /**
   * Takes a bend out, and the next one too if it then lies on the one before.
   *
   * @return the bend before the place
   */
  int remove(int bend) {
    cut(bend);
    int before = before(bend % size);
    int after = (before + 1) % size;
    if (before != after && together(vertices[before], vertices[after])) {
      cut(after);
      before = after < before ? before - 1 : before;
    }
    return before;
  }

  private void cut(int bend) {
    cut.set(vertices[bend]);
    System.arraycopy(vertices, bend + 1, vertices, bend, size - bend - 1);
    size--;
  }

  /** The vertices of the path that were taken out, and those together with them. */
  BitSet removed() {
    BitSet removed = new BitSet();
    for (int v = 0; v < keptAs.length; v++) {
      removed.set(v, cut.get(keptAs[v]));
    }
    return removed;
  }
}
