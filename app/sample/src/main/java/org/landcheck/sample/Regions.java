package org.landcheck.sample;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.PriorityQueue;

/** Divides cells among regions that grow from seeds, each at its own pace. */
final class Regions {
  private record Front(double cost, int cell, int region) implements Comparable<Front> {
    @Override
    public int compareTo(Front other) {
      int order = Double.compare(cost, other.cost);
      return order == 0 ? Integer.compare(cell, other.cell) : order;
    }
  }

  private final HexMesh mesh;
  private final Dice dice;

  /** Region of every cell, -1 while free, -2 where there is nothing to divide. */
  private final int[] owner;

  Regions(HexMesh mesh, Dice dice) {
    this.mesh = mesh;
    this.dice = dice;
    this.owner = new int[mesh.cells()];
    Arrays.fill(owner, -2);
  }

  /**
   * Splits connected cells into connected regions of different size.
   *
   * @param cells the cells to divide
   * @param count how many regions; fewer come back if there are not enough cells
   * @return cells by region
   */
  List<int[]> split(int[] cells, int count) {
    int[] seeds = seeds(cells, Math.min(count, cells.length));
    double[] pace = new double[seeds.length];
    PriorityQueue<Front> fronts = new PriorityQueue<>();
    for (int region = 0; region < seeds.length; region++) {
      pace[region] = dice.between(0.6, 1.7);
      fronts.add(new Front(0, seeds[region], region));
    }
    for (int cell : cells) {
      owner[cell] = -1;
    }
    while (!fronts.isEmpty()) {
      Front front = fronts.remove();
      if (owner[front.cell] != -1) {
        continue;
      }
      owner[front.cell] = front.region;
      for (int side = 0; side < HexMesh.SIDES; side++) {
        int next = mesh.neighbour(front.cell, side);
        if (next >= 0 && owner[next] == -1) {
          double step = pace[front.region] * dice.between(0.5, 1.5);
          fronts.add(new Front(front.cost + step, next, front.region));
        }
      }
    }
    return grouped(cells, seeds.length);
  }

  private List<int[]> grouped(int[] cells, int count) {
    int[] sizes = new int[count];
    for (int cell : cells) {
      sizes[owner[cell]]++;
    }
    List<int[]> regions = new ArrayList<>(count);
    for (int size : sizes) {
      regions.add(new int[size]);
    }
    Arrays.fill(sizes, 0);
    for (int cell : cells) {
      int region = owner[cell];
      regions.get(region)[sizes[region]++] = cell;
      owner[cell] = -2;
    }
    return regions;
  }

  /** Seeds well apart: each is the farthest from the others among a few drawn by chance. */
  private int[] seeds(int[] cells, int count) {
    int[] seeds = new int[count];
    double[][] places = new double[count][];
    boolean[] taken = new boolean[cells.length];
    for (int i = 0; i < count; i++) {
      int best = -1;
      double bestDistance = -1;
      for (int tries = 0; tries < 8 || best < 0; tries++) {
        int candidate = dice.below(cells.length);
        if (!taken[candidate]) {
          double distance = nearest(mesh.centre(cells[candidate]), places, i);
          if (distance > bestDistance) {
            best = candidate;
            bestDistance = distance;
          }
        }
      }
      taken[best] = true;
      seeds[i] = cells[best];
      places[i] = mesh.centre(cells[best]);
    }
    return seeds;
  }

  private static double nearest(double[] place, double[][] others, int count) {
    double nearest = Double.MAX_VALUE;
    for (int i = 0; i < count; i++) {
      double dx = place[0] - others[i][0];
      double dy = place[1] - others[i][1];
      nearest = Math.min(nearest, dx * dx + dy * dy);
    }
    return nearest;
  }
}
