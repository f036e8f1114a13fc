package org.landcheck.checks.coverage;

import java.util.Arrays;
import org.locationtech.jts.algorithm.CGAlgorithmsDD;

/**
 * How often closed, directed, weighted edges wind round a point: exact for every point that lies on
 * none of them. Edges are sorted into levels of equal height, so only those beside the point are
 * looked at.
 */
final class Winding {
  private static final int EDGES_A_LEVEL = 8;

  /** Levels that an edge may be sorted into, on average. */
  private static final int LEVELS_AN_EDGE = 4;

  private final Segments edges;
  private final double minY;
  private final double height;
  private final int[] start;
  private final int[] byLevel;

  Winding(Segments edges) {
    this.edges = edges;
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    double heights = 0;
    for (int e = 0; e < edges.size(); e++) {
      low = Math.min(low, Math.min(edges.y0(e), edges.y1(e)));
      high = Math.max(high, Math.max(edges.y0(e), edges.y1(e)));
      heights += Math.abs(edges.y1(e) - edges.y0(e));
    }
    minY = low;
    double wanted = (high - low) * EDGES_A_LEVEL / edges.size();
    double least = heights / edges.size() / (LEVELS_AN_EDGE - 1);
    height = Math.max(Math.max(wanted, least), Double.MIN_NORMAL);
    int levels = 1 + (int) ((high - low) / height);
    start = new int[levels + 1];
    for (int e = 0; e < edges.size(); e++) {
      for (int l = lowLevel(e); l <= highLevel(e); l++) {
        start[l + 1]++;
      }
    }
    for (int l = 0; l < levels; l++) {
      start[l + 1] += start[l];
    }
    byLevel = new int[start[levels]];
    int[] next = Arrays.copyOf(start, levels);
    for (int e = 0; e < edges.size(); e++) {
      for (int l = lowLevel(e); l <= highLevel(e); l++) {
        byLevel[next[l]++] = e;
      }
    }
  }

  private int level(double y) {
    double at = (y - minY) / height;
    return at > 0 ? Math.min(start.length - 2, (int) at) : 0;
  }

  private int lowLevel(int e) {
    return level(Math.min(edges.y0(e), edges.y1(e)));
  }

  private int highLevel(int e) {
    return level(Math.max(edges.y0(e), edges.y1(e)));
  }

  /**
   * Weight on the left of the edges less weight on their right, summed along a way to the point.
   */
  int at(double x, double y) {
    int sum = 0;
    int level = level(y);
    for (int i = start[level]; i < start[level + 1]; i++) {
      int e = byLevel[i];
      boolean up = edges.y0(e) <= y && y < edges.y1(e);
      boolean down = edges.y1(e) <= y && y < edges.y0(e);
      if ((up || down) && isWestOf(e, x, y)) {
        // going east one passes from the left of an edge that leads up to its right
        sum += up ? -edges.weight(e) : edges.weight(e);
      }
    }
    return sum;
  }

  /** Whether the edge passes the point's level west of the point. */
  private boolean isWestOf(int e, double x, double y) {
    double x0 = edges.x0(e);
    double x1 = edges.x1(e);
    if (Math.max(x0, x1) < x) {
      return true;
    }
    if (Math.min(x0, x1) > x) {
      return false;
    }
    int side = CGAlgorithmsDD.orientationIndex(x0, edges.y0(e), x1, edges.y1(e), x, y);
    // left of an edge that leads up is west of it
    return edges.y0(e) < edges.y1(e) ? side < 0 : side > 0;
  }
}
