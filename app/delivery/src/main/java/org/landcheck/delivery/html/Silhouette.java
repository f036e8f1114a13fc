package org.landcheck.delivery.html;

import java.util.Arrays;
import java.util.BitSet;
import org.landcheck.api.PackedXY;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/**
 * Where shapes are, as a path of small cells: what a map shows of a layer with too many shapes for
 * borders. Its size depends on the picture alone.
 */
final class Silhouette {
  private static final int CELL_PIXELS = 2;

  private final Frame frame;
  private final int cell;
  private final int columns;
  private final int rows;
  private final BitSet filled;

  Silhouette(Frame frame) {
    this.frame = frame;
    this.cell = CELL_PIXELS * frame.unitsPerPixel();
    this.columns = frame.width() / cell + 1;
    this.rows = frame.height() / cell + 1;
    this.filled = new BitSet(columns * rows);
  }

  void add(Geometry geometry) {
    if (geometry instanceof GeometryCollection) {
      for (int i = 0; i < geometry.getNumGeometries(); i++) {
        add(geometry.getGeometryN(i));
      }
    } else if (geometry instanceof Polygon polygon) {
      vertices(polygon.getExteriorRing());
      interior(polygon);
    } else if (geometry instanceof LineString line) {
      vertices(line);
    } else if (geometry instanceof Point point && !point.isEmpty()) {
      fill(frame.x(point.getX()), frame.y(point.getY()));
    }
  }

  private void vertices(LineString line) {
    double[] xy = PackedXY.of(line);
    for (int i = 0; i < xy.length; i += 2) {
      fill(frame.x(xy[i]), frame.y(xy[i + 1]));
    }
  }

  private void fill(double x, double y) {
    if (x >= 0 && y >= 0 && x < frame.width() && y < frame.height()) {
      filled.set((int) y / cell * columns + (int) x / cell);
    }
  }

  /** Fills between crossings of each row's middle line, holes left out by even and odd. */
  private void interior(Polygon polygon) {
    Envelope envelope = polygon.getEnvelopeInternal();
    int first = Math.max(0, (int) (frame.y(envelope.getMaxY()) / cell));
    int last = Math.min(rows - 1, (int) (frame.y(envelope.getMinY()) / cell));
    if (last - first < 2) {
      return;
    }
    double[] crossings = new double[16];
    for (int row = first; row <= last; row++) {
      double middle = (row + 0.5) * cell;
      int count = 0;
      for (int ring = -1; ring < polygon.getNumInteriorRing(); ring++) {
        LineString line = ring < 0 ? polygon.getExteriorRing() : polygon.getInteriorRingN(ring);
        double[] xy = PackedXY.of(line);
        for (int i = 2; i < xy.length; i += 2) {
          double fromY = frame.y(xy[i - 1]);
          double toY = frame.y(xy[i + 1]);
          if (fromY < middle != toY < middle) {
            if (count == crossings.length) {
              crossings = Arrays.copyOf(crossings, 2 * count);
            }
            double share = (middle - fromY) / (toY - fromY);
            double fromX = frame.x(xy[i - 2]);
            crossings[count++] = fromX + share * (frame.x(xy[i]) - fromX);
          }
        }
      }
      Arrays.sort(crossings, 0, count);
      for (int i = 0; i + 1 < count; i += 2) {
        int from = Math.max(0, (int) Math.ceil(crossings[i] / cell));
        int to = Math.min(columns, (int) (crossings[i + 1] / cell));
        if (from < to) {
          filled.set(row * columns + from, row * columns + to);
        }
      }
    }
  }

  /** The {@code d} attribute: one rectangle a run of cells. */
  @Override
  public String toString() {
    StringBuilder path = new StringBuilder();
    for (int row = 0; row < rows; row++) {
      int end = (row + 1) * columns;
      int from = filled.nextSetBit(row * columns);
      while (from >= 0 && from < end) {
        int to = Math.min(end, filled.nextClearBit(from));
        int length = (to - from) * cell;
        path.append('M').append((from - row * columns) * cell).append(' ').append(row * cell);
        path.append('h').append(length).append('v').append(cell).append("h-").append(length);
        path.append('z');
        from = filled.nextSetBit(to);
      }
    }
    return path.toString();
  }
}
