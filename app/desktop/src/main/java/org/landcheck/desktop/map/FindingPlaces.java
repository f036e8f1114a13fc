package org.landcheck.desktop.map;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.landcheck.api.Finding;
import org.landcheck.api.Severity;
import org.locationtech.jts.geom.Coordinate;

/** Where findings are, in arrays: a million of them are clustered in a few milliseconds. */
public final class FindingPlaces {
  public static final FindingPlaces NONE = of(List.of(), i -> true);

  /** Pixels a side of the squares that are told apart. */
  private static final int CELL = 40;

  private final double[] x;
  private final double[] y;
  private final byte[] severity;
  private final int[] finding;

  private FindingPlaces(double[] x, double[] y, byte[] severity, int[] finding) {
    this.x = x;
    this.y = y;
    this.severity = severity;
    this.finding = finding;
  }

  /**
   * Places of the findings that have one.
   *
   * @param shown whether the finding at an index is to be shown
   */
  public static FindingPlaces of(List<Finding> findings, IntPredicate shown) {
    int size = findings.size();
    double[] x = new double[size];
    double[] y = new double[size];
    byte[] severity = new byte[size];
    int[] index = new int[size];
    int count = 0;
    for (int i = 0; i < size; i++) {
      Optional<Coordinate> at = findings.get(i).at();
      if (at.isPresent() && shown.test(i)) {
        x[count] = at.get().getX();
        y[count] = at.get().getY();
        severity[count] = (byte) findings.get(i).severity().ordinal();
        index[count] = i;
        count++;
      }
    }
    return new FindingPlaces(
        Arrays.copyOf(x, count),
        Arrays.copyOf(y, count),
        Arrays.copyOf(severity, count),
        Arrays.copyOf(index, count));
  }

  public int size() {
    return finding.length;
  }

  /**
   * What to draw of them in a window: one marker for all findings of a square of the screen.
   * Squares are fixed in the world, so markers do not jump while the map is moved.
   */
  public List<Marker> markers(Viewport view) {
    Map<Long, Heap> heaps = new HashMap<>();
    double resolution = view.resolution();
    for (int i = 0; i < finding.length; i++) {
      double px = x[i] / resolution;
      double py = -y[i] / resolution;
      double screenX = px - view.left();
      double screenY = py - view.top();
      if (screenX > -CELL
          && screenY > -CELL
          && screenX < view.width() + CELL
          && screenY < view.height() + CELL) {
        long column = Math.floorDiv((long) Math.floor(px), CELL);
        long row = Math.floorDiv((long) Math.floor(py), CELL);
        heaps
            .computeIfAbsent(column << 32 ^ row & 0xFFFFFFFFL, key -> new Heap())
            .add(screenX, screenY, severity[i], finding[i]);
      }
    }
    List<Marker> markers = new ArrayList<>(heaps.size());
    heaps.values().forEach(heap -> markers.add(heap.marker()));
    markers.sort((a, b) -> Integer.compare(a.finding(), b.finding()));
    return markers;
  }

  /**
   * One or more findings at a place of the screen.
   *
   * @param severity the gravest among them
   * @param finding index of the first among the gravest
   */
  public record Marker(double x, double y, int count, Severity severity, int finding) {}

  private static final class Heap {
    private double sumX;
    private double sumY;
    private int count;
    private int worst = Severity.values().length;
    private int first;

    void add(double atX, double atY, int level, int index) {
      sumX += atX;
      sumY += atY;
      count++;
      if (level < worst) {
        worst = level;
        first = index;
      }
    }

    Marker marker() {
      return new Marker(sumX / count, sumY / count, count, Severity.values()[worst], first);
    }
  }
}
