package org.landcheck.checks.coverage;

import java.util.Arrays;
import java.util.BitSet;

/**
 * The end points of unmatched segments, numbered; points closer than the tolerance share a number.
 *
 * <p>Detection only: nothing is moved. Of a cluster the lexicographically smallest point stands for
 * all. Clusters are transitive, so the tolerance must stay well below the distance of neighbouring
 * vertices.
 */
final class NodeTable {
  /** Tolerances to a cell: most points are then far from any other cell, and few share one. */
  private static final int CELL = 16;

  private final double tolerance;
  private int[] slots;
  private double[] xy;
  private int[] groups;
  private int count;
  private int[] cluster = new int[0];
  private BitSet shared = new BitSet();

  NodeTable(double tolerance) {
    this(tolerance, 16);
  }

  /**
   * @param expected about how many points there will be
   */
  NodeTable(double tolerance, int expected) {
    this.tolerance = tolerance;
    int room = Integer.highestOneBit(Math.max(8, expected)) * 2;
    this.slots = new int[4 * room];
    this.xy = new double[2 * room];
    this.groups = new int[room];
    Arrays.fill(slots, -1);
  }

  /** Number of an exact point, before clustering. */
  int add(double x, double y) {
    return add(x, y, 0);
  }

  /** Number of an exact point of a group; points of two groups are never one. */
  int add(double x, double y, int group) {
    if (2 * count >= slots.length) {
      rehash();
    }
    int slot = find(slots, x, y, group);
    if (slots[slot] >= 0) {
      return slots[slot];
    }
    if (2 * count == xy.length) {
      xy = Arrays.copyOf(xy, 2 * xy.length);
      groups = Arrays.copyOf(groups, 2 * groups.length);
    }
    xy[2 * count] = x;
    xy[2 * count + 1] = y;
    groups[count] = group;
    slots[slot] = count;
    return count++;
  }

  /** Number of a point if it was added, or -1. */
  int find(double x, double y, int group) {
    return slots[find(slots, x, y, group)];
  }

  private int find(int[] table, double x, double y, int group) {
    int mask = table.length - 1;
    long bits = Double.doubleToRawLongBits(y) + group;
    int slot = hash(Double.doubleToRawLongBits(x), bits) & mask;
    while (table[slot] >= 0 && !same(table[slot], x, y, group)) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private boolean same(int i, double x, double y, int group) {
    return xy[2 * i] == x && xy[2 * i + 1] == y && groups[i] == group;
  }

  private void rehash() {
    int[] larger = new int[2 * slots.length];
    Arrays.fill(larger, -1);
    for (int i = 0; i < count; i++) {
      larger[find(larger, xy[2 * i], xy[2 * i + 1], groups[i])] = i;
    }
    slots = larger;
  }

  static int hash(long a, long b) {
    long h = a * 0x9E3779B97F4A7C15L;
    h = (h ^ (h >>> 29)) + b * 0xBF58476D1CE4E5B9L;
    h ^= h >>> 32;
    return (int) (h ^ (h >>> 15));
  }

  /** Puts points closer than the tolerance into one cluster each. Call once, after all adds. */
  void cluster() {
    cluster = new int[count];
    Arrays.setAll(cluster, i -> i);
    if (tolerance <= 0) {
      return;
    }
    int[] heads = new int[Integer.highestOneBit(Math.max(8, count)) * 2];
    int[] next = new int[count];
    Arrays.fill(heads, -1);
    int mask = heads.length - 1;
    for (int i = 0; i < count; i++) {
      double x = xy[2 * i];
      double y = xy[2 * i + 1];
      // twice the tolerance: rounding must not hide a neighbour
      double near = 2 * tolerance;
      for (long c = cell(x - near); c <= cell(x + near); c++) {
        for (long r = cell(y - near); r <= cell(y + near); r++) {
          for (int j = heads[hash(c, r) & mask]; j >= 0; j = next[j]) {
            if (distance2(i, j) <= tolerance * tolerance) {
              join(i, j);
            }
          }
        }
      }
      int slot = hash(cell(x), cell(y)) & mask;
      next[i] = heads[slot];
      heads[slot] = i;
    }
    for (int i = 0; i < count; i++) {
      cluster[i] = root(i);
      if (cluster[i] != i) {
        shared.set(cluster[i]);
      }
    }
  }

  private long cell(double ordinate) {
    return (long) Math.floor(ordinate / (CELL * tolerance));
  }

  private double distance2(int i, int j) {
    double dx = xy[2 * i] - xy[2 * j];
    double dy = xy[2 * i + 1] - xy[2 * j + 1];
    return dx * dx + dy * dy;
  }

  private int root(int i) {
    int r = i;
    while (cluster[r] != r) {
      cluster[r] = cluster[cluster[r]];
      r = cluster[r];
    }
    return r;
  }

  private void join(int i, int j) {
    int a = root(i);
    int b = root(j);
    if (a != b) {
      boolean aFirst =
          xy[2 * a] < xy[2 * b] || (xy[2 * a] == xy[2 * b] && xy[2 * a + 1] < xy[2 * b + 1]);
      cluster[aFirst ? b : a] = aFirst ? a : b;
    }
  }

  /** The point that stands for a point's cluster. */
  int clusterOf(int node) {
    return cluster[node];
  }

  /** Whether a point stands for others besides itself. */
  boolean isShared(int node) {
    return shared.get(node);
  }

  /** All points, two numbers each; the array may be longer. */
  double[] points() {
    return xy;
  }

  int size() {
    return count;
  }

  double x(int node) {
    return xy[2 * node];
  }

  double y(int node) {
    return xy[2 * node + 1];
  }
}
