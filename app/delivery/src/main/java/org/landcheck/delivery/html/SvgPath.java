package org.landcheck.delivery.html;

import java.io.IOException;
import java.util.Arrays;
import org.landcheck.api.PackedXY;
import org.landcheck.delivery.Markup;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/**
 * Collects shapes as one SVG path: clipped to the frame, snapped to whole picture units, repeated
 * points dropped, in relative coordinates. So a path never costs more than the picture can show.
 */
final class SvgPath {
  /** Clip lines must lie outside the frame, or they would be drawn as borders. */
  private static final int MARGIN_PIXELS = 4;

  private final Frame frame;
  private final RingClip clip;
  private final StringBuilder path = new StringBuilder();
  private int points;
  private int lastX;
  private int lastY;
  private boolean lineTo;
  private boolean moving = true;

  SvgPath(Frame frame) {
    this.frame = frame;
    int margin = MARGIN_PIXELS * frame.unitsPerPixel();
    this.clip = new RingClip(-margin, -margin, frame.width() + margin, frame.height() + margin);
  }

  void add(Geometry geometry) {
    if (!frame.world().intersects(geometry.getEnvelopeInternal())) {
      return;
    }
    if (geometry instanceof GeometryCollection) {
      for (int i = 0; i < geometry.getNumGeometries(); i++) {
        add(geometry.getGeometryN(i));
      }
    } else if (geometry instanceof Polygon polygon) {
      ring(polygon.getExteriorRing());
      for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
        ring(polygon.getInteriorRingN(i));
      }
    } else if (geometry instanceof LineString line) {
      line(line);
    } else if (geometry instanceof Point point) {
      dot(frame.x(point.getX()), frame.y(point.getY()));
    }
  }

  /** Adds a mark at every vertex that the frame shows. */
  void addVertices(Geometry geometry) {
    for (Coordinate vertex : geometry.getCoordinates()) {
      if (frame.world().contains(vertex)) {
        dot(frame.x(vertex.getX()), frame.y(vertex.getY()));
      }
    }
  }

  private void ring(LineString ring) {
    Envelope envelope = ring.getEnvelopeInternal();
    if (!frame.world().intersects(envelope)) {
      return;
    }
    double[] xy = projected(ring);
    if (!frame.world().contains(envelope)) {
      xy = clip.ring(xy);
    }
    moveOn();
    for (int i = 0; i < xy.length; i += 2) {
      point(Math.round(xy[i]), Math.round(xy[i + 1]));
    }
    if (xy.length > 0) {
      visible();
      path.append('z');
    }
  }

  private void line(LineString line) {
    double[] xy = projected(line);
    moveOn();
    for (int i = 2; i < xy.length; i += 2) {
      double[] part = clip.segment(xy[i - 2], xy[i - 1], xy[i], xy[i + 1]);
      if (part.length == 0) {
        moveOn();
        continue;
      }
      point(Math.round(part[0]), Math.round(part[1]));
      point(Math.round(part[2]), Math.round(part[3]));
      if (part[2] != xy[i] || part[3] != xy[i + 1]) {
        moveOn();
      }
    }
    visible();
  }

  private void dot(double x, double y) {
    moveOn();
    point(Math.round(x), Math.round(y));
    visible();
  }

  /** A shape smaller than a unit is still a mark: a stroke of no length would not be drawn. */
  private void visible() {
    if (!path.isEmpty() && !lineTo) {
      path.append("h1");
    }
  }

  /**
   * The line in picture units. Of runs of vertices beyond one side of the frame only the ends are
   * kept: what the frame shows stays the same, and a border of millions of vertices costs little.
   */
  private double[] projected(LineString line) {
    double[] world = PackedXY.of(line);
    double[] kept = new double[64];
    int size = 0;
    int lastSide = 0;
    int pendingSide = 0;
    for (int i = 0; i < world.length; i += 2) {
      double x = frame.x(world[i]);
      double y = frame.y(world[i + 1]);
      int side = clip.side(x, y);
      // The last vertex kept so far is pending: it goes if both neighbours lie beyond its side.
      boolean drop = size > 2 && (lastSide & pendingSide & side) != 0;
      if (drop) {
        size -= 2;
      } else {
        lastSide = pendingSide;
      }
      if (size == kept.length) {
        kept = Arrays.copyOf(kept, 2 * size);
      }
      kept[size++] = x;
      kept[size++] = y;
      pendingSide = side;
    }
    return Arrays.copyOf(kept, size);
  }

  private void moveOn() {
    moving = true;
  }

  private void point(long x, long y) {
    int toX = (int) x;
    int toY = (int) y;
    if (moving) {
      path.append('M').append(toX).append(' ').append(toY);
      lineTo = false;
    } else if (toX == lastX && toY == lastY) {
      return;
    } else {
      path.append(lineTo ? "" : "l");
      number(toX - lastX, !lineTo);
      number(toY - lastY, false);
      lineTo = true;
    }
    moving = false;
    lastX = toX;
    lastY = toY;
    points++;
  }

  /** A minus sign parts numbers as well as a space does. */
  private void number(int value, boolean first) {
    if (!first && value >= 0) {
      path.append(' ');
    }
    path.append(value);
  }

  boolean isEmpty() {
    return path.isEmpty();
  }

  /** Vertices written so far. */
  int points() {
    return points;
  }

  /** Draws it, unless there is nothing to see. */
  void write(Markup html, String style) throws IOException {
    if (!path.isEmpty()) {
      html.single("path", "class", style, "d", path.toString());
    }
  }

  /** The {@code d} attribute. */
  @Override
  public String toString() {
    return path.toString();
  }
}
