package org.landcheck.io.vct;

import java.io.IOException;
import org.landcheck.api.BadInputException;
import org.landcheck.api.PackedXY;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.MultiPoint;
import org.locationtech.jts.geom.Point;

/** Reads texts on the map as points with what they say and the angle of the first of them. */
final class Annotations {
  private static final int LINES_OF_STYLE = 5;

  private final VctLines lines;
  private final VctHead head;
  private final Axes axes;
  private final Vertices vertices = new Vertices();
  private double angle;

  Annotations(VctLines lines, VctHead head, Axes axes) {
    this.lines = lines;
    this.head = head;
    this.axes = axes;
  }

  /** Reads on behind the head of an object. */
  void read(long id, LayerCatalogue.Place place)
      throws IOException, BadInputException, BrokenRecord {
    vertices.clear();
    angle = Double.NaN;
    String text = head.isOld() ? old() : current();
    Point[] points = new Point[vertices.count()];
    for (int i = 0; i < points.length; i++) {
      PackedXY xy = new PackedXY(new double[] {vertices.x(i), vertices.y(i)});
      points[i] = new Point(xy, PackedXY.FACTORY);
    }
    Geometry shape = points.length == 1 ? points[0] : new MultiPoint(points, PackedXY.FACTORY);
    place.layer().shapes().add(id, place.code(), shape);
    place.layer().shapes().annotate(text, angle);
  }

  /** Type, text, the number of points if there are several, points, each with its angle or not. */
  private String current() throws IOException, BadInputException, BrokenRecord {
    lines.require();
    long type = lines.integer();
    if (type != 1 && type != 2) {
      throw lines.broken("不支持的注记类型", "annotation of unknown type");
    }
    String text = text();
    lines.require();
    long count = 1;
    if (lines.hasSeveral()) {
      lines.hold();
    } else {
      count = lines.integer();
    }
    points(count);
    end();
    return text;
  }

  /** Font, colour, weight, size, spacing, text, number of points, points. */
  private String old() throws IOException, BadInputException, BrokenRecord {
    for (int i = 0; i < LINES_OF_STYLE; i++) {
      lines.require();
    }
    String text = text();
    lines.require();
    points(lines.integer());
    if (lines.next() && !lines.isZero()) {
      lines.hold();
    }
    return text;
  }

  private String text() throws IOException, BadInputException {
    if (!lines.nextAsItIs()) {
      throw lines.cutOff();
    }
    return lines.text();
  }

  private void points(long count) throws IOException, BadInputException, BrokenRecord {
    if (count < 1) {
      throw lines.broken("注记点数无效", "this is no number of points");
    }
    int plain = "3".equals(head.text("dim").orElse("2")) ? 3 : 2;
    for (long i = 0; i < count; i++) {
      vertices.read(lines, axes, 1);
      if (i == 0 && lines.ordinates() > plain) {
        angle = lines.third();
      }
    }
  }

  /** The zero at the end; one number before it is the angle. */
  private void end() throws IOException, BadInputException, BrokenRecord {
    lines.require();
    double number = VctHead.number(lines.text());
    if (!lines.isZero()) {
      if (Double.isNaN(number)) {
        throw lines.broken("注记没有以 0 结束", "the annotation is not ended by a zero");
      }
      angle = number;
      lines.require();
      if (!lines.isZero()) {
        throw lines.broken("注记没有以 0 结束", "the annotation is not ended by a zero");
      }
      return;
    }
    if (!lines.next()) {
      throw lines.cutOff();
    }
    if (lines.isZero()) {
      angle = 0;
    } else {
      lines.hold();
    }
  }
}
