package org.landcheck.checks.coverage;

import java.util.Arrays;

/**
 * Directed segments left over when opposites have cancelled.
 *
 * <p>Segment {@code i} goes from {@code (x0, y0)} to {@code (x1, y1)} with {@code weight} &gt; 0
 * polygons more on its left than on its right. They form a closed 1-cycle: as much weight enters
 * every point as leaves it.
 */
final class UnmatchedSegments {
  private double[] xy = new double[64];
  private int[] weight = new int[16];
  private int[] member = new int[16];
  private int[] group = new int[16];
  private int size;

  /**
   * @param member a polygon that has the segment on its border, its interior on the left
   * @param group segments of different groups never meet
   */
  void add(double x0, double y0, double x1, double y1, int weight, int member, int group) {
    if (size == this.weight.length) {
      xy = Arrays.copyOf(xy, 8 * size);
      this.weight = Arrays.copyOf(this.weight, 2 * size);
      this.member = Arrays.copyOf(this.member, 2 * size);
      this.group = Arrays.copyOf(this.group, 2 * size);
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

  /**
   * Adds all segments of another cycle.
   *
   * @param sign -1 takes its polygons away instead: segments turn round
   * @param memberOffset added to member numbers
   */
  void addAll(UnmatchedSegments other, int sign, int memberOffset) {
    for (int i = 0; i < other.size; i++) {
      int from = sign > 0 ? 4 * i : 4 * i + 2;
      int to = sign > 0 ? 4 * i + 2 : 4 * i;
      add(
          other.xy[from],
          other.xy[from + 1],
          other.xy[to],
          other.xy[to + 1],
          other.weight[i],
          other.member[i] + memberOffset,
          other.group[i]);
    }
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
}
