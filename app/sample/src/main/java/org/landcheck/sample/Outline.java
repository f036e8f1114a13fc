package org.landcheck.sample;

import java.util.Arrays;

/**
 * Says which cells belong to which of two counties: each is a blob with a ragged rim, and where the
 * blobs meet the nearer one wins.
 */
final class Outline {
  static final int OUTSIDE = -1;

  /** A blob: half axes in metres. */
  private record Blob(double x, double y, double halfWidth, double halfHeight, Noise rim) {
    /** 1 on the rim, less within. */
    double distance(double[] place) {
      double dx = (place[0] - x) / halfWidth;
      double dy = (place[1] - y) / halfHeight;
      return Math.sqrt(dx * dx + dy * dy) + 0.2 * rim.at(place[0], place[1]);
    }
  }

  private final HexMesh mesh;
  private final int[] county;

  /**
   * @param scale 1 for a county of natural size, less for a small one
   */
  Outline(HexMesh mesh, long seed, double scale) {
    this.mesh = mesh;
    this.county = new int[mesh.cells()];
    Blob[] blobs = {
      blob(30_000, -2_000, 34_000, 26_000, seed + 23, scale),
      blob(-11_000, 8_000, 21_000, 19_000, seed + 29, scale)
    };
    for (int cell = 0; cell < county.length; cell++) {
      double[] place = mesh.centre(cell);
      double first = blobs[0].distance(place);
      double second = blobs[1].distance(place);
      county[cell] = Math.min(first, second) >= 1 ? OUTSIDE : first <= second ? 0 : 1;
    }
    keepLargest(0);
    keepLargest(1);
    fillHoles();
  }

  private static Blob blob(
      double dx, double dy, double halfWidth, double halfHeight, long seed, double scale) {
    return new Blob(
        Land.ANCHOR_X + dx * scale,
        Land.ANCHOR_Y + dy * scale,
        halfWidth * scale,
        halfHeight * scale,
        new Noise(seed, 16_000 * scale));
  }

  /** Cells of county 0 or 1. */
  int[] cells(int of) {
    int[] found = new int[county.length];
    int size = 0;
    for (int cell = 0; cell < county.length; cell++) {
      if (county[cell] == of) {
        found[size++] = cell;
      }
    }
    return Arrays.copyOf(found, size);
  }

  private void keepLargest(int of) {
    int[] pieces = new int[county.length];
    int largest = 0;
    int largestSize = 0;
    int piece = 0;
    for (int cell = 0; cell < county.length; cell++) {
      if (county[cell] == of && pieces[cell] == 0) {
        int size = flood(cell, of, pieces, ++piece);
        if (size > largestSize) {
          largest = piece;
          largestSize = size;
        }
      }
    }
    for (int cell = 0; cell < county.length; cell++) {
      if (county[cell] == of && pieces[cell] != largest) {
        county[cell] = OUTSIDE;
      }
    }
  }

  /** What cannot be reached from the corner of the mesh is enclosed: it joins county 0. */
  private void fillHoles() {
    int[] reached = new int[county.length];
    flood(0, OUTSIDE, reached, 1);
    for (int cell = 0; cell < county.length; cell++) {
      if (county[cell] == OUTSIDE && reached[cell] == 0) {
        county[cell] = 0;
      }
    }
  }

  private int flood(int start, int of, int[] marks, int mark) {
    int[] stack = new int[county.length];
    int top = 0;
    int size = 0;
    stack[top++] = start;
    marks[start] = mark;
    while (top > 0) {
      int cell = stack[--top];
      size++;
      for (int side = 0; side < HexMesh.SIDES; side++) {
        int next = mesh.neighbour(cell, side);
        if (next >= 0 && county[next] == of && marks[next] == 0) {
          marks[next] = mark;
          stack[top++] = next;
        }
      }
    }
    return size;
  }
}
