package org.landcheck.io.boundary;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.landcheck.api.PackedShapesBuilder;
import org.landcheck.api.PackedXY;
import org.landcheck.io.shape.NestedRings;
import org.landcheck.io.shape.Shapes;
import org.landcheck.io.shape.UnreadableShapeException;
import org.locationtech.jts.geom.LinearRing;

/**
 * The points of one parcel, cut into rings as they come. One object for all parcels of a file.
 *
 * <p>A new ring begins where the number of the ring changes, after a ring came back to its first
 * point, and where the first label comes again at another place and at least two points follow. A
 * ring that does not come back is closed with a straight line and counted.
 */
final class ParcelRings {
  private static final int NONE = -1;
  private static final int FEWEST = 3;

  /** Each may have to be compared with all others. */
  private static final int MOST_RINGS = 10_000;

  private double[] xy = new double[1024];
  private int points;
  private int[] starts = new int[16];
  private long[] lines = new long[16];
  private int rings;

  private byte[] firstLabel = new byte[16];
  private int labelLength;
  private long number;

  /** Whether labels tell points apart. */
  private boolean labelled;

  /** Whether the ring came back to its first point. */
  private boolean closed;

  /** Point at which the first label came again elsewhere; the line it is on. */
  private int again = NONE;

  private long againLine;

  /** Whether the ring before has the same number and came back to its first point. */
  private boolean follows;

  void clear() {
    points = 0;
    rings = 0;
    closed = false;
    again = NONE;
    follows = false;
  }

  /** Number of points as the file has them. */
  int points() {
    return points;
  }

  /** Number of rings; to be asked after {@link #end}. */
  int rings() {
    return rings;
  }

  /** Whether the last point closed its ring. */
  boolean isClosed() {
    return closed;
  }

  /** Number of the ring the last point was in. */
  long number() {
    return number;
  }

  /**
   * @param ring number of the ring
   * @param line where the point stands
   */
  void add(byte[] label, int from, int to, long ring, double x, double y, long line) {
    if (points == 0 || closed || ring != number) {
      boolean same = points > 0 && closed && ring == number;
      endRing();
      follows = same;
      startRing(line);
      number = ring;
      remember(label, from, to);
    } else if (!isFirstLabel(label, from, to)) {
      labelled = true;
    } else if (labelled && length() >= FEWEST && !isAt(start(), x, y)) {
      if (again != NONE && points - again >= FEWEST) {
        splitAtAgain();
      }
      again = points;
      againLine = line;
    }
    append(x, y);
    if (length() > FEWEST && isAt(start(), x, y)) {
      closed = true;
      again = NONE;
    } else if (again != NONE && points - again > FEWEST && isAt(again, x, y)) {
      splitAtAgain();
      closed = true;
    }
  }

  /** Ends the parcel: all points are taken. */
  void end() {
    endRing();
  }

  private void endRing() {
    if (points > 0 && !closed && again != NONE && points - again >= FEWEST) {
      splitAtAgain();
    }
    if (points > 0 && !closed && follows && isAt(points - 1, starts[rings - 2])) {
      // It only touched its first point on the way: both parts are one ring.
      rings--;
      closed = true;
    }
    again = NONE;
    follows = false;
    closed = false;
  }

  private void splitAtAgain() {
    pushRing(again, againLine);
    again = NONE;
    follows = false;
  }

  private void startRing(long line) {
    pushRing(points, line);
    closed = false;
    labelled = false;
  }

  private void pushRing(int start, long line) {
    if (rings == starts.length) {
      starts = Arrays.copyOf(starts, 2 * rings);
      lines = Arrays.copyOf(lines, 2 * rings);
    }
    starts[rings] = start;
    lines[rings] = line;
    rings++;
  }

  private void append(double x, double y) {
    if (2 * points + 4 > xy.length) {
      xy = Arrays.copyOf(xy, 2 * xy.length);
    }
    xy[2 * points] = x;
    xy[2 * points + 1] = y;
    points++;
  }

  private int start() {
    return starts[rings - 1];
  }

  private int length() {
    return points - start();
  }

  private boolean isAt(int point, double x, double y) {
    return xy[2 * point] == x && xy[2 * point + 1] == y;
  }

  private boolean isAt(int point, int other) {
    return isAt(point, xy[2 * other], xy[2 * other + 1]);
  }

  private void remember(byte[] label, int from, int to) {
    labelLength = to - from;
    if (labelLength > firstLabel.length) {
      firstLabel = new byte[2 * labelLength];
    }
    System.arraycopy(label, from, firstLabel, 0, labelLength);
  }

  private boolean isFirstLabel(byte[] label, int from, int to) {
    return to > from && Arrays.equals(label, from, to, firstLabel, 0, labelLength);
  }

  private int endOf(int ring) {
    return ring + 1 < rings ? starts[ring + 1] : points;
  }

  private boolean isOpen(int ring) {
    return !isAt(endOf(ring) - 1, starts[ring]) || endOf(ring) - starts[ring] == 1;
  }

  /** Number of rings that do not come back to their first point; after {@link #end}. */
  int openRings() {
    int open = 0;
    for (int ring = 0; ring < rings; ring++) {
      open += isOpen(ring) ? 1 : 0;
    }
    return open;
  }

  /**
   * Gives the shape of the parcel as the next row.
   *
   * @throws UnreadableShapeException if a ring has fewer than three points; no row is taken then
   */
  void polygon(PackedShapesBuilder shapes) throws UnreadableShapeException {
    if (rings > MOST_RINGS) {
      throw new UnreadableShapeException(
          "有 " + rings + " 个圈，不像一个地块", rings + " rings are none of one parcel");
    }
    for (int ring = 0; ring < rings; ring++) {
      requireRing(ring);
    }
    int count = points + (rings == 1 && isOpen(0) ? 1 : 0);
    if (rings == 1 && PackedShapesBuilder.fits(count)) {
      if (count > points) {
        // There is always room for one more.
        xy[2 * points] = xy[0];
        xy[2 * points + 1] = xy[1];
      }
      shapes.ring(xy, count, false);
      shapes.polygon();
      return;
    }
    List<LinearRing> all = new ArrayList<>();
    for (int ring = 0; ring < rings; ring++) {
      all.add(Shapes.ring(new PackedXY(line(ring, isOpen(ring)))));
    }
    shapes.add(NestedRings.assemble(all));
  }

  private void requireRing(int ring) throws UnreadableShapeException {
    int different = endOf(ring) - starts[ring] - (isOpen(ring) ? 0 : 1);
    if (different < FEWEST) {
      throw new UnreadableShapeException(
          "第 " + lines[ring] + " 行开始的圈只有 " + different + " 个点",
          "the ring that begins at line " + lines[ring] + " has " + different + " points only");
    }
  }

  /** Coordinates of a ring as the file has them, or closed. */
  double[] line(int ring, boolean closing) {
    int from = 2 * starts[ring];
    int to = 2 * endOf(ring);
    double[] line = Arrays.copyOfRange(xy, from, closing ? to + 2 : to);
    if (closing) {
      line[to - from] = xy[from];
      line[to - from + 1] = xy[from + 1];
    }
    return line;
  }
}
