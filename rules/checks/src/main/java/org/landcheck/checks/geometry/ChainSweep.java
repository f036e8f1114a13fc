package org.landcheck.checks.geometry;

import java.util.Arrays;

/**
 * A proof that rings nowhere meet, themselves or each other, and lie in each other as shells and
 * holes should. Takes time n log m for n vertices and m places where a border turns back against
 * the sweep.
 *
 * <p>Vertices are ordered by x, then y (or by y, then x, if fewer borders turn back then): as if
 * the line that sweeps over them leant by less than anything, so that no edge lies along it. Each
 * ring falls into chains that run forward; a heap of their next vertices merges them, without
 * sorting all. The chains that the line meets are kept in order, lowest first.
 *
 * <p>Why that is a proof. At each vertex it is made sure that (1) no other vertex is in the same
 * place; (2) it lies strictly between the chains that are its neighbours in the order, and of two
 * chains that begin there the second runs off strictly above the first; (3) two chains that end
 * there are neighbours. Suppose two edges met elsewhere than in the vertex they share, and take the
 * first such place. Before it the order kept is the true one, so two neighbours in it, e below f,
 * meet there. They meet inside both, or a vertex would lie on its neighbour against (2); so behind
 * the place e is above f for good, while the order says otherwise. A chain that begins between them
 * would have to lie above e and below f, against (2); so they stay neighbours until one of them
 * ends, in a vertex on the wrong side of the other, again against (2). So nothing meets, the order
 * is the true one all the way, and the chain right below the first vertex of a ring tells in which
 * ring it lies.
 *
 * <p>Holds its work arrays: one instance a thread.
 */
final class ChainSweep {
  /** Work arrays larger than that are not kept for the next shape. */
  private static final int KEPT_VERTICES = 1 << 18;

  private static final int NONE = -1;
  private static final int NOT_BEGUN = -1;
  private static final int ENDED = -2;
  private static final int UNKNOWN = -2;
  private static final int UNSURE = -2;

  private final ChainOrder order = new ChainOrder();

  private double[] xy = new double[0];
  private int vertices;

  // by ring: where its vertices begin, its shell (itself for a shell), the ring around it
  private int[] first = new int[8];
  private int[] shell = new int[8];
  private int[] around = new int[8];
  private boolean[] leftIsInside = new boolean[8];
  private int rings;
  private int lastShell;

  // by chain, an even one along its ring and the next one against it: the edge that the sweep
  // line meets, and the ring
  private int[] from = new int[0];
  private int[] to = new int[0];
  private int[] ringOf = new int[0];

  // chains that have not begun, and those that the sweep line meets, next vertex first
  private final Heap waiting = new Heap();
  private final Heap running = new Heap();
  private long questions;

  /** Forgets all rings. */
  void clear() {
    if (vertices > KEPT_VERTICES) {
      xy = new double[0];
      from = new int[0];
      to = new int[0];
      ringOf = new int[0];
      waiting.chains = new int[0];
      running.chains = new int[0];
      order.shrink();
    }
    vertices = 0;
    rings = 0;
    first[0] = 0;
    lastShell = NONE;
  }

  /**
   * Takes a ring without its repeated vertices.
   *
   * @param ring begins with its vertices, the first one again at the end
   * @param count number of vertices
   * @param hole whether it is a hole of the last shell
   * @return false if it is not closed, or has numbers that are none, or fewer than three vertices
   */
  boolean add(double[] ring, int count, boolean hole) {
    if (count < 4 || ring[0] != ring[2 * count - 2] || ring[1] != ring[2 * count - 1]) {
      return false;
    }
    reserve(count);
    int begin = first[rings];
    int end = begin;
    for (int i = 2; i < 2 * count; i += 2) {
      double x = ring[i];
      double y = ring[i + 1];
      if (!(Math.abs(x) <= Double.MAX_VALUE && Math.abs(y) <= Double.MAX_VALUE)) {
        return false;
      }
      if (x != ring[i - 2] || y != ring[i - 1]) {
        xy[2 * end] = x;
        xy[2 * end + 1] = y;
        end++;
      }
    }
    lastShell = hole ? lastShell : rings;
    shell[rings] = lastShell;
    around[rings] = UNKNOWN;
    vertices = end;
    first[++rings] = end;
    return end - begin >= 3 && lastShell != NONE;
  }

  private void reserve(int count) {
    int least = 2 * (vertices + count);
    if (xy.length < least) {
      xy = Arrays.copyOf(xy, Math.max(least, 2 * xy.length));
    }
    if (rings + 1 == first.length) {
      first = Arrays.copyOf(first, 2 * rings + 2);
      shell = Arrays.copyOf(shell, first.length);
      around = Arrays.copyOf(around, first.length);
      leftIsInside = Arrays.copyOf(leftIsInside, first.length);
    }
  }

  /** Whether the rings given surely make up a valid shape. */
  boolean proves() {
    lookAlongTheSmootherAxis();
    waiting.size = 0;
    running.size = 0;
    return rings > 0 && sweep(collectMinima());
  }

  /** How often it was asked so far whether a chain begins above or below another. */
  long questions() {
    return questions;
  }

  /** Exchanges x and y if fewer borders turn back along y. */
  private void lookAlongTheSmootherAxis() {
    int backX = 0;
    int backY = 0;
    for (int ring = 0; ring < rings; ring++) {
      int last = 2 * first[ring + 1] - 2;
      boolean wasX = xy[last] < xy[last - 2];
      boolean wasY = xy[last + 1] < xy[last - 1];
      int at = last;
      for (int v = 2 * first[ring]; v <= last; v += 2) {
        boolean isX = xy[v] < xy[at];
        boolean isY = xy[v + 1] < xy[at + 1];
        backX += isX != wasX ? 1 : 0;
        backY += isY != wasY ? 1 : 0;
        wasX = isX;
        wasY = isY;
        at = v;
      }
    }
    for (int v = 0; backY < backX && v < 2 * vertices; v += 2) {
      double x = xy[v];
      xy[v] = xy[v + 1];
      xy[v + 1] = x;
    }
  }

  /** Makes two chains wherever a ring turns forward; returns the number of all. */
  private int collectMinima() {
    int chains = 0;
    for (int ring = 0; ring < rings; ring++) {
      int before = first[ring + 1] - 1;
      boolean back = isBefore(before, before - 1);
      for (int v = first[ring]; v < first[ring + 1]; v++) {
        boolean backNow = isBefore(v, before);
        if (back && !backNow) {
          chains = begin(chains, ring, before);
        }
        back = backNow;
        before = v;
      }
    }
    return chains;
  }

  private int begin(int chains, int ring, int vertex) {
    if (chains == from.length) {
      from = Arrays.copyOf(from, 2 * chains + 8);
      to = Arrays.copyOf(to, from.length);
      ringOf = Arrays.copyOf(ringOf, from.length);
    }
    from[chains] = NOT_BEGUN;
    to[chains] = vertex;
    ringOf[chains] = ring;
    ringOf[chains + 1] = ring;
    waiting.push(chains);
    return chains + 2;
  }

  private boolean sweep(int chains) {
    order.clear(chains);
    int last = NONE;
    while (waiting.size + running.size > 0) {
      boolean begins =
          running.size == 0
              || waiting.size > 0 && isBefore(to[waiting.chains[0]], to[running.chains[0]]);
      int chain = begins ? waiting.chains[0] : running.chains[0];
      if (from[chain] == ENDED) {
        running.pop();
        continue;
      }
      int vertex = to[chain];
      if (last != NONE && !isBefore(last, vertex)) {
        return false;
      }
      last = vertex;
      if (!(begins ? fork(chain, vertex) : advance(chain, vertex))) {
        return false;
      }
    }
    return true;
  }

  /** Two chains begin in a vertex. */
  private boolean fork(int along, int vertex) {
    int against = along + 1;
    int ring = ringOf[along];
    from[along] = vertex;
    from[against] = vertex;
    to[along] = step(along, vertex);
    to[against] = step(against, vertex);
    waiting.pop();
    int side = side(along, to[against]);
    int below = place(vertex);
    if (side == 0 || below == UNSURE) {
      return false;
    }
    if (around[ring] == UNKNOWN) {
      leftIsInside[ring] = side > 0;
      around[ring] = below == NONE ? NONE : above(below);
      if (!isInPlace(ring)) {
        return false;
      }
    }
    int lower = side > 0 ? along : against;
    order.insert(below, lower);
    order.insert(lower, side > 0 ? against : along);
    running.push(along);
    running.push(against);
    return true;
  }

  /** The ring that is right around what lies above a chain. */
  private int above(int chain) {
    int ring = ringOf[chain];
    return (chain & 1) == 0 == leftIsInside[ring] ? ring : around[ring];
  }

  private boolean isInPlace(int ring) {
    int outer = around[ring];
    return shell[ring] == ring ? outer == NONE || shell[outer] != outer : outer == shell[ring];
  }

  /** The highest chain below a vertex. */
  private int place(int vertex) {
    int below = NONE;
    int chain = order.isIndexed() ? order.root() : order.lowest();
    while (chain != NONE) {
      questions++;
      int side = side(chain, vertex);
      if (side == 0) {
        return UNSURE;
      }
      below = side > 0 ? chain : below;
      if (order.isIndexed()) {
        chain = order.child(chain, side > 0);
      } else {
        chain = side > 0 ? order.above(chain) : NONE;
      }
    }
    return below;
  }

  /** A chain has come to a vertex: it goes on from there, or ends with another. */
  private boolean advance(int chain, int vertex) {
    int below = order.below(chain);
    int above = order.above(chain);
    int next = step(chain, vertex);
    if (isBefore(vertex, next)) {
      from[chain] = vertex;
      to[chain] = next;
      running.siftDown();
      return isBetween(below, vertex, above);
    }
    int other;
    if (above != NONE && to[above] == vertex) {
      other = above;
      above = order.above(other);
    } else if (below != NONE && to[below] == vertex) {
      other = below;
      below = order.below(other);
    } else {
      return false;
    }
    order.remove(chain);
    order.remove(other);
    from[other] = ENDED;
    running.pop();
    return isBetween(below, vertex, above);
  }

  private boolean isBetween(int below, int vertex, int above) {
    return (below == NONE || side(below, vertex) > 0) && (above == NONE || side(above, vertex) < 0);
  }

  /** The vertex that a chain comes to after one. */
  private int step(int chain, int vertex) {
    int begin = first[ringOf[chain]];
    int end = first[ringOf[chain] + 1];
    if ((chain & 1) == 0) {
      return vertex + 1 == end ? begin : vertex + 1;
    }
    return vertex == begin ? end - 1 : vertex - 1;
  }

  /** 1 if a vertex is surely above the edge of a chain, -1 if surely below, 0 if not sure. */
  private int side(int chain, int vertex) {
    int a = 2 * from[chain];
    int b = 2 * to[chain];
    int c = 2 * vertex;
    return SureSide.of(xy[a], xy[a + 1], xy[b], xy[b + 1], xy[c], xy[c + 1]);
  }

  private boolean isBefore(int a, int b) {
    double ax = xy[2 * a];
    double bx = xy[2 * b];
    return ax < bx || ax == bx && xy[2 * a + 1] < xy[2 * b + 1];
  }

  /** Chains by their next vertex. */
  private final class Heap {
    int[] chains = new int[0];
    int size;

    void push(int chain) {
      if (size == chains.length) {
        chains = Arrays.copyOf(chains, 2 * size + 8);
      }
      int at = size++;
      while (at > 0 && isBefore(to[chain], to[chains[(at - 1) / 2]])) {
        chains[at] = chains[(at - 1) / 2];
        at = (at - 1) / 2;
      }
      chains[at] = chain;
    }

    void pop() {
      chains[0] = chains[--size];
      siftDown();
    }

    /** Finds the place of the first chain, which has gone on. */
    void siftDown() {
      int chain = chains[0];
      int at = 0;
      for (int child = 1; child < size; child = 2 * at + 1) {
        if (child + 1 < size && isBefore(to[chains[child + 1]], to[chains[child]])) {
          child++;
        }
        if (!isBefore(to[chains[child]], to[chain])) {
          break;
        }
        chains[at] = chains[child];
        at = child;
      }
      chains[at] = chain;
    }
  }
}
