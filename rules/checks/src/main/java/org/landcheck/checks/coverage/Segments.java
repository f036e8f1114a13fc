package org.landcheck.checks.coverage;

import java.util.Arrays;
import java.util.function.IntConsumer;

/**
 * Directed segments in arrays: 44 bytes each.
 *
 * <p>Segment {@code i} goes from {@code (x0, y0)} to {@code (x1, y1)} with {@code weight} &gt; 0
 * polygons more on its left than on its right. All that is left over when the opposites of a set of
 * polygons have cancelled forms a closed 1-cycle: as much weight enters every point as leaves it.
 */
final class Segments {
  static final Segments NONE = new Segments();

  private double[] xy;
  private int[] weight;
  private int[] member;
  private int[] group;
  private int size;

  Segments() {
    this(0);
  }

  /**
   * @param room for how many segments there is room at first
   */
  Segments(int room) {
    xy = new double[4 * room];
    weight = new int[room];
    member = new int[room];
    group = new int[room];
  }

  /**
   * @param member a polygon that has the segment on its border, its interior on the left
   * @param group segments of different groups never meet
   */
  void add(double x0, double y0, double x1, double y1, int weight, int member, int group) {
    if (size == this.weight.length) {
      int room = Math.max(16, 2 * size);
      xy = Arrays.copyOf(xy, 4 * room);
      this.weight = Arrays.copyOf(this.weight, room);
      this.member = Arrays.copyOf(this.member, room);
      this.group = Arrays.copyOf(this.group, room);
    }
    xy[4 * size] = x0;
    xy[4 * size + 1] = y0;
    xy[4 * size + 2] = x1;
    xy[4 * size + 3] = y1;
    this.weight[size] = weight;
    this.member[size] = member;
    this.group[size] = group;
    size++;
  }

  /** Adds one segment of another list. */
  void add(Segments other, int i) {
    add(
        other.x0(i),
        other.y0(i),
        other.x1(i),
        other.y1(i),
        other.weight[i],
        other.member[i],
        other.group[i]);
  }

  /** The same segments, to be added to. */
  Segments copy() {
    Segments copy = new Segments(size + size / 4 + 16);
    System.arraycopy(xy, 0, copy.xy, 0, 4 * size);
    System.arraycopy(weight, 0, copy.weight, 0, size);
    System.arraycopy(member, 0, copy.member, 0, size);
    System.arraycopy(group, 0, copy.group, 0, size);
    copy.size = size;
    return copy;
  }

  /** Gives back the room that is not used. */
  Segments trimmed() {
    if (size == 0) {
      return NONE;
    }
    xy = Arrays.copyOf(xy, 4 * size);
    weight = Arrays.copyOf(weight, size);
    member = Arrays.copyOf(member, size);
    group = Arrays.copyOf(group, size);
    return this;
  }

  /** The same segments in the order of their coordinates. */
  Segments sorted() {
    Integer[] order = new Integer[size];
    Arrays.setAll(order, i -> i);
    Arrays.sort(order, this::compare);
    Segments sorted = new Segments();
    for (int i : order) {
      sorted.add(this, i);
    }
    return sorted.trimmed();
  }

  private int compare(int a, int b) {
    for (int k = 0; k < 4; k++) {
      int order = Double.compare(xy[4 * a + k], xy[4 * b + k]);
      if (order != 0) {
        return order;
      }
    }
    return Integer.compare(group[a], group[b]);
  }

  /** Whether a segment is as heavy as one of another list and goes the same way. */
  boolean isLike(int i, Segments other, int j) {
    return x0(i) == other.x0(j)
        && y0(i) == other.y0(j)
        && x1(i) == other.x1(j)
        && y1(i) == other.y1(j)
        && weight[i] == other.weight[j];
  }

  /** Whether both hold segments as heavy that go the same way, in the same order. */
  boolean isLike(Segments other) {
    return size == other.size
        && Arrays.equals(xy, 0, 4 * size, other.xy, 0, 4 * size)
        && Arrays.equals(weight, 0, size, other.weight, 0, size);
  }

  /** Whether both hold the same segments in the same order. */
  boolean same(Segments other) {
    return size == other.size
        && Arrays.equals(xy, 0, 4 * size, other.xy, 0, 4 * size)
        && Arrays.equals(weight, 0, size, other.weight, 0, size)
        && Arrays.equals(member, 0, size, other.member, 0, size)
        && Arrays.equals(group, 0, size, other.group, 0, size);
  }

  int contentHash() {
    int hash = size;
    for (int i = 0; i < 4 * size; i++) {
      hash = 31 * hash + Double.hashCode(xy[i]);
    }
    return hash;
  }

  int size() {
    return size;
  }

  double x0(int i) {
    return xy[4 * i];
  }

  double y0(int i) {
    return xy[4 * i + 1];
  }

  double x1(int i) {
    return xy[4 * i + 2];
  }

  double y1(int i) {
    return xy[4 * i + 3];
  }

  int weight(int i) {
    return weight[i];
  }

  int member(int i) {
    return member[i];
  }

  int group(int i) {
    return group[i];
  }

  /** Whether a segment comes as near to a tile as a halo, or nearly so. */
  boolean meets(int i, TileGrid grid, int tile, double halo) {
    return grid.meets(tile, x0(i), y0(i), x1(i), y1(i), halo);
  }

  /** Passes the tiles a segment comes as near to as a halo, ascending. */
  void forTiles(int i, TileGrid grid, double halo, IntConsumer tiles) {
    grid.forTilesAlong(x0(i), y0(i), x1(i), y1(i), halo, tiles);
  }
}
