package org.landcheck.sample;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Walks round a region of cells and strings its border lines together. */
final class RingTracer {
  private record Side(int cell, int across) {}

  private final HexMesh mesh;
  private final boolean[] inside;

  RingTracer(HexMesh mesh) {
    this.mesh = mesh;
    this.inside = new boolean[mesh.cells()];
  }

  /**
   * The rings of a region, shell first (counter-clockwise), then its holes (clockwise). Rings are
   * open: the first point is not repeated at the end.
   */
  List<double[]> rings(int[] cells) {
    for (int cell : cells) {
      inside[cell] = true;
    }
    // three cells meet at a node, so a region's border leaves every node at most once
    Map<Integer, Side> leaving = new LinkedHashMap<>();
    for (int cell : cells) {
      for (int across = 0; across < HexMesh.SIDES; across++) {
        if (!inside[mesh.neighbour(cell, across)]) {
          leaving.put(mesh.node(cell, across), new Side(cell, across));
        }
      }
    }
    for (int cell : cells) {
      inside[cell] = false;
    }
    List<double[]> rings = new ArrayList<>();
    while (!leaving.isEmpty()) {
      double[] ring = ring(leaving);
      rings.add(signedArea(ring) > 0 ? 0 : rings.size(), ring);
    }
    return rings;
  }

  private double[] ring(Map<Integer, Side> leaving) {
    double[] ring = new double[256];
    int size = 0;
    int node = leaving.keySet().iterator().next();
    for (Side side = leaving.remove(node); side != null; side = leaving.remove(node)) {
      double[] line = mesh.line(side.cell, side.across);
      if (size + line.length > ring.length) {
        ring = Arrays.copyOf(ring, 2 * ring.length);
      }
      System.arraycopy(line, 0, ring, size, line.length);
      size += line.length;
      node = mesh.node(side.cell, side.across + 1);
    }
    return Arrays.copyOf(ring, size);
  }

  /** Square metres enclosed by an open ring, positive if it runs counter-clockwise. */
  static double signedArea(double[] ring) {
    double twice = 0;
    double x0 = ring[0];
    double y0 = ring[1];
    for (int i = 0; i < ring.length; i += 2) {
      int j = (i + 2) % ring.length;
      twice += (ring[i] - x0) * (ring[j + 1] - y0) - (ring[j] - x0) * (ring[i + 1] - y0);
    }
    return twice / 2;
  }
}
