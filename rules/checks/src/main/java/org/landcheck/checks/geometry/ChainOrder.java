package org.landcheck.checks.geometry;

import java.util.Arrays;

/**
 * The chains that a sweep line meets, from the lowest to the highest: a list, and, where there may
 * be many, a search tree on it (a treap) that finds a place in it with few questions. For one
 * thread; used again and again.
 */
final class ChainOrder {
  /** So many chains in all are searched one by one. */
  private static final int FEW = 32;

  static final int NONE = -1;

  private int[] prev = new int[0];
  private int[] next = new int[0];
  private int[] left = new int[0];
  private int[] right = new int[0];
  private int[] up = new int[0];
  private boolean indexed;
  private int lowest;
  private int root;

  /** Begins anew with room for chains 0 … {@code chains}-1. */
  void clear(int chains) {
    lowest = NONE;
    root = NONE;
    indexed = chains > FEW;
    if (prev.length < chains) {
      prev = new int[chains];
      next = new int[chains];
    }
    if (indexed && left.length < chains) {
      left = new int[chains];
      right = new int[chains];
      up = new int[chains];
    }
    if (indexed) {
      Arrays.fill(left, 0, chains, NONE);
      Arrays.fill(right, 0, chains, NONE);
    }
  }

  /** Gives back what it holds. */
  void shrink() {
    prev = new int[0];
    next = prev;
    left = prev;
    right = prev;
    up = prev;
  }

  /** The chain right below, or {@link #NONE}. */
  int below(int chain) {
    return prev[chain];
  }

  /** The chain right above, or {@link #NONE}. */
  int above(int chain) {
    return next[chain];
  }

  int lowest() {
    return lowest;
  }

  /** Whether the search tree is kept. */
  boolean isIndexed() {
    return indexed;
  }

  /** Root of the search tree, or {@link #NONE}. */
  int root() {
    return root;
  }

  /** Child of a chain in the search tree, or {@link #NONE}. */
  int child(int chain, boolean higher) {
    return higher ? right[chain] : left[chain];
  }

  /** Puts a chain right above another, or lowest. */
  void insert(int below, int chain) {
    int above = below == NONE ? lowest : next[below];
    prev[chain] = below;
    next[chain] = above;
    if (below == NONE) {
      lowest = chain;
    } else {
      next[below] = chain;
    }
    if (above != NONE) {
      prev[above] = chain;
    }
    if (indexed) {
      hang(below, above, chain);
    }
  }

  /** Takes a chain out. */
  void remove(int chain) {
    int below = prev[chain];
    int above = next[chain];
    if (below == NONE) {
      lowest = above;
    } else {
      next[below] = above;
    }
    if (above != NONE) {
      prev[above] = below;
    }
    if (indexed) {
      while (left[chain] != NONE || right[chain] != NONE) {
        int l = left[chain];
        int r = right[chain];
        lift(r == NONE || l != NONE && rank(l) < rank(r) ? l : r);
      }
      replace(chain, NONE);
    }
  }

  private void hang(int below, int above, int chain) {
    up[chain] = NONE;
    if (root == NONE) {
      root = chain;
      return;
    }
    // of two neighbours in the list, one has no child on the other's side
    if (below != NONE && right[below] == NONE) {
      right[below] = chain;
      up[chain] = below;
    } else {
      left[above] = chain;
      up[chain] = above;
    }
    while (up[chain] != NONE && rank(chain) < rank(up[chain])) {
      lift(chain);
    }
  }

  /** A number as if by chance, which keeps the tree low. */
  private static int rank(int chain) {
    int mixed = (chain + 1) * 0x9E3779B9;
    mixed = (mixed ^ mixed >>> 15) * 0x85EBCA6B;
    return mixed ^ mixed >>> 13;
  }

  /** Puts a chain in its parent's place and the parent beneath it. */
  private void lift(int chain) {
    int parent = up[chain];
    replace(parent, chain);
    int inner;
    if (left[parent] == chain) {
      inner = right[chain];
      left[parent] = inner;
      right[chain] = parent;
    } else {
      inner = left[chain];
      right[parent] = inner;
      left[chain] = parent;
    }
    up[parent] = chain;
    if (inner != NONE) {
      up[inner] = parent;
    }
  }

  private void replace(int chain, int by) {
    int parent = up[chain];
    if (parent == NONE) {
      root = by;
    } else if (left[parent] == chain) {
      left[parent] = by;
    } else {
      right[parent] = by;
    }
    if (by != NONE) {
      up[by] = parent;
    }
  }
}
