package org.landcheck.io.vct;

import java.io.IOException;
import org.landcheck.api.BadInputException;
import org.landcheck.api.PackedXY;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.MultiPoint;
import org.locationtech.jts.geom.Point;

/** Reads points and lines, behind the heads of their objects. */
final class PointsAndLines {
  private final VctLines lines;
  private final VctHead head;
  private final Axes axes;
  private final Pieces pieces;
  private final LineStore store;
  private final ObjectLines object;
  private final Remarks remarks;
  private final Vertices vertices = new Vertices();
  private final Vertices next = new Vertices();
  private boolean directed;

  PointsAndLines(
      VctLines lines,
      VctHead head,
      Axes axes,
      Pieces pieces,
      LineStore store,
      ObjectLines object,
      Remarks remarks) {
    this.lines = lines;
    this.head = head;
    this.axes = axes;
    this.pieces = pieces;
    this.store = store;
    this.object = object;
    this.remarks = remarks;
  }

  void point(long id, LayerCatalogue.Place place)
      throws IOException, BadInputException, BrokenRecord {
    int type = object.type();
    lines.require();
    long count = type == 3 ? 2 : 1;
    if (lines.hasSeveral()) {
      lines.hold();
    } else {
      count = lines.integer();
    }
    if (count < 1) {
      throw lines.broken("点数无效", "this is no number of points");
    }
    vertices.clear();
    vertices.read(lines, axes, count);
    if (head.isOld() && head.topology() == 2 && type == 2) {
      lines.require();
      object.references(lines.integer(), new LongList());
    }
    object.end();
    object.noteDepth();
    if (type == 3 && !directed) {
      directed = true;
      remarks.at(lines.number(), "有向点的方向点未读取", "the second point of directed points is not read");
    }
    Point[] points = new Point[type == 3 ? 1 : vertices.count()];
    for (int i = 0; i < points.length; i++) {
      PackedXY xy = new PackedXY(new double[] {vertices.x(i), vertices.y(i)});
      points[i] = new Point(xy, PackedXY.FACTORY);
    }
    Geometry shape =
        type == 4 || points.length > 1 ? new MultiPoint(points, PackedXY.FACTORY) : points[0];
    place.layer().shapes().add(id, place.code(), shape);
  }

  void line(long id, LayerCatalogue.Place place)
      throws IOException, BadInputException, BrokenRecord {
    int type = object.type();
    if (type == 100) {
      throw lines.broken("不支持由其他线组成的线", "a line made of other lines is not supported");
    }
    lines.require();
    long count = lines.integer();
    if (count < 1) {
      throw lines.broken("线段数或点数无效", "this is no number of pieces or points");
    }
    lines.require();
    if (lines.hasSeveral()) {
      oldLine(type, count);
    } else {
      lines.hold();
      newLine(count);
    }
    object.noteDepth();
    place.layer().shapes().line(id, place.code(), store.end(id));
  }

  /** A line of pieces, those that touch put together. */
  private void newLine(long count) throws IOException, BadInputException, BrokenRecord {
    vertices.clear();
    for (long i = 0; i < count; i++) {
      int type = object.type();
      if (i == 0) {
        pieces.piece(type, vertices);
        continue;
      }
      next.clear();
      pieces.piece(type, next);
      int last = vertices.count() - 1;
      boolean touches =
          last >= 0
              && next.count() > 0
              && vertices.x(last) == next.x(0)
              && vertices.y(last) == next.y(0);
      if (touches) {
        vertices.removeLast();
      } else {
        part();
      }
      vertices.addAll(next.copy());
    }
    part();
    object.end();
  }

  private void oldLine(int type, long count) throws IOException, BadInputException, BrokenRecord {
    lines.hold();
    vertices.clear();
    switch (type) {
      case 1 -> vertices.read(lines, axes, count);
      case 2 -> {
        if (count != 3) {
          throw lines.broken("三点弧应有 3 个点", "an arc has three points");
        }
        pieces.piece(type, vertices);
      }
      default -> throw lines.broken("不支持的线类型 " + type, "line of unknown type " + type);
    }
    part();
    if (head.topology() == 2) {
      for (int i = 0; i < 4; i++) {
        lines.require();
      }
    }
    object.end();
  }

  private void part() throws BrokenRecord {
    if (vertices.count() < 2) {
      throw lines.broken("线少于 2 个点", "a line has fewer than two points");
    }
    store.part(vertices);
    vertices.clear();
  }
}
