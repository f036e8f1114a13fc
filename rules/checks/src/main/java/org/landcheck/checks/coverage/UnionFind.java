package org.landcheck.checks.coverage;

import java.util.Arrays;

/** Disjoint sets of numbers; the smallest of a set stands for it. */
final class UnionFind {
  private final int[] parent;

  UnionFind(int size) {
    parent = new int[size];
    Arrays.setAll(parent, i -> i);
  }

  int root(int i) {
    int r = i;
    while (parent[r] != r) {
      parent[r] = parent[parent[r]];
      r = parent[r];
    }
    return r;
  }

  void join(int i, int j) {
    int a = root(i);
    int b = root(j);
    parent[Math.max(a, b)] = Math.min(a, b);
  }
}
