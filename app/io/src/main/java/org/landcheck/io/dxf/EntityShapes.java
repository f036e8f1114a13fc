package org.landcheck.io.dxf;

import java.util.Arrays;
import org.landcheck.api.GeometryType;
import org.landcheck.api.PackedXY;
import org.landcheck.api.VertexSpace;
import org.landcheck.io.shape.Shapes;
import org.landcheck.io.shape.UnreadableShapeException;

/** Draws entities, each into the table of its kind of shape. */
final class EntityShapes {
  private static final double TOLERANCE = 1e-3;
  private static final int CLOSED = 1;
  private static final int IN_SPACE = 8;
  private static final int MESHES = 16 | 64;
  private static final int FRAME = 16;

  private final DrawingTable areas;
  private final DrawingTable lines;
  private final DrawingTable points;
  private final DrawingTable texts;
  private final Path path;
  private long closedByPoints;

  /** Bulge of the piece that closes the line that is drawn. */
  private double lastBulge;

  EntityShapes(VertexSpace space, Budget budget) {
    this.areas = new DrawingTable("面", GeometryType.POLYGON, space);
    this.lines = new DrawingTable("线", GeometryType.LINE, space);
    this.points = new DrawingTable("点", GeometryType.POINT, space);
    this.texts = new DrawingTable("注记", GeometryType.POINT, space);
    this.path = new Path(budget, TOLERANCE);
  }

  DrawingTable[] tables() {
    return new DrawingTable[] {areas, lines, points, texts};
  }

  /** Number of lines that come back to their first point without being marked as closed. */
  long closedByPoints() {
    return closedByPoints;
  }

  /**
   * Draws an entity; false if its type is none that is drawn.
   *
   * @param place from where its block lies to the world
   */
  boolean draw(Groups entity, Affine place, Marks marks) {
    String text = text(entity);
    path.clear();
    lastBulge = 0;
    try {
      if (entity.faultLine() > 0) {
        throw new UnreadableShapeException(
            "第 " + entity.faultLine() + " 行不是数字", "line " + entity.faultLine() + " is no number");
      }
      if (!place.isFinite()) {
        throw new UnreadableShapeException(
            "图块的比例超出数值范围", "the scale of its block is beyond all numbers");
      }
      return drawn(entity, place, marks, text);
    } catch (UnreadableShapeException e) {
      tableOf(entity).addUnreadable(marks, text, e.reason());
      return true;
    }
  }

  private DrawingTable tableOf(Groups entity) {
    return switch (entity.type()) {
      case "TEXT", "MTEXT" -> texts;
      case "POINT", "INSERT" -> points;
      case "LWPOLYLINE", "POLYLINE", "SPLINE" -> (entity.flag(70) & CLOSED) != 0 ? areas : lines;
      default -> Marks.AREAS.contains(entity.type()) ? areas : lines;
    };
  }

  private boolean drawn(Groups entity, Affine place, Marks marks, String text)
      throws UnreadableShapeException {
    Affine own = place.after(ocs(entity));
    double scale = Math.max(place.growth(), 1e-9);
    switch (entity.type()) {
      case "LINE" -> {
        path.add(need(entity, 10), need(entity, 20));
        path.add(need(entity, 11), need(entity, 21));
        line(place, marks, false);
      }
      case "LWPOLYLINE" -> {
        vertices(entity, 0, false, scale);
        line(own, marks, (entity.flag(70) & CLOSED) != 0);
      }
      case "POLYLINE" -> polyline(entity, place, own, scale, marks);
      case "CIRCLE" -> {
        path.arc(need(entity, 10), need(entity, 20), need(entity, 40), 0, 360, false, scale);
        line(own, marks, true);
      }
      case "ARC" -> {
        path.arc(
            need(entity, 10),
            need(entity, 20),
            need(entity, 40),
            need(entity, 50),
            need(entity, 51),
            false,
            scale);
        line(own, marks, false);
      }
      case "ELLIPSE" -> ellipse(entity, place, scale, marks);
      case "SPLINE" -> {
        spline(entity, scale);
        line(place, marks, false);
      }
      case "HATCH", "MPOLYGON" -> areas.add(new Hatch(entity, own, scale, path).shape(), marks, "");
      case "SOLID", "TRACE" -> corners(entity, own, marks, new int[] {0, 1, 3, 2});
      case "3DFACE" -> corners(entity, place, marks, new int[] {0, 1, 2, 3});
      case "POINT" -> point(points, entity, 0, place, marks, "");
      case "INSERT" -> point(points, entity, 0, own, marks, text);
      case "TEXT" -> {
        boolean aligned = (entity.flag(72) != 0 || entity.flag(73) != 0) && entity.has(11);
        point(texts, entity, aligned ? 1 : 0, own, marks, text);
      }
      case "MTEXT" -> point(texts, entity, 0, place, marks, text);
      default -> {
        return false;
      }
    }
    return true;
  }

  private static double need(Groups entity, int code) throws UnreadableShapeException {
    if (!entity.has(code)) {
      throw new UnreadableShapeException("缺少组码 " + code, "lacks its group " + code);
    }
    return entity.first(code, 0);
  }

  private static Affine ocs(Groups entity) {
    double z = entity.first(entity.type().equals("LWPOLYLINE") ? 38 : 30, 0);
    return Affine.ofExtrusion(entity.first(210, 0), entity.first(220, 0), entity.first(230, 1), z);
  }

  private static String text(Groups entity) {
    return switch (entity.type()) {
      case "TEXT" -> DxfText.shown(entity.text(1));
      case "MTEXT", "INSERT" -> {
        StringBuilder all = new StringBuilder();
        boolean insert = entity.type().equals("INSERT");
        for (Groups.Text part : entity.texts()) {
          if (part.code() == 1 || part.code() == 3 && !insert) {
            all.append(insert && all.length() > 0 ? " " : "").append(part.value());
          }
        }
        yield insert ? DxfText.shown(all.toString()) : DxfText.shownInLines(all.toString());
      }
      default -> "";
    };
  }

  /** Vertices from a place in the groups on; those of frames that curves hang in are left out. */
  private void vertices(Groups entity, int from, boolean marked, double scale)
      throws UnreadableShapeException {
    double x = Double.NaN;
    double y = Double.NaN;
    double bulge = 0;
    double nextBulge = 0;
    boolean frame = false;
    for (int i = from; i <= entity.count(); i++) {
      int code = i < entity.count() ? entity.code(i) : Groups.VERTEX;
      boolean ends = marked ? code == Groups.VERTEX : code == 10 || i == entity.count();
      if (ends) {
        if (!frame && !Double.isNaN(x + y)) {
          step(x, y, bulge, scale);
          bulge = nextBulge;
        } else if (!frame && Double.isNaN(x) != Double.isNaN(y)) {
          throw new UnreadableShapeException("有节点缺少坐标", "a vertex lacks a coordinate");
        }
        x = Double.NaN;
        y = Double.NaN;
        nextBulge = 0;
        frame = false;
      }
      if (i < entity.count()) {
        double number = entity.number(i);
        switch (code) {
          case 10 -> x = number;
          case 20 -> y = number;
          case 42 -> nextBulge = number;
          case 70 -> frame = marked && ((int) number & FRAME) != 0;
          default -> {
            // widths and numbers of vertices say nothing about the shape
          }
        }
      }
    }
    lastBulge = bulge;
  }

  private void step(double x, double y, double bulge, double scale)
      throws UnreadableShapeException {
    if (path.count() == 0) {
      path.add(x, y);
    } else {
      path.bulge(bulge, x, y, scale);
    }
  }

  private void polyline(Groups entity, Affine place, Affine own, double scale, Marks marks)
      throws UnreadableShapeException {
    int flags = entity.flag(70);
    if ((flags & MESHES) != 0) {
      throw new UnreadableShapeException("三维网格，不支持", "a mesh in space");
    }
    int first = 0;
    while (first < entity.count() && entity.code(first) != Groups.VERTEX) {
      first++;
    }
    vertices(entity, Math.min(first + 1, entity.count()), true, scale);
    line((flags & IN_SPACE) != 0 ? place : own, marks, (flags & CLOSED) != 0);
  }

  private void ellipse(Groups entity, Affine place, double scale, Marks marks)
      throws UnreadableShapeException {
    double up = entity.first(230, 1);
    double aside = Math.hypot(entity.first(210, 0), entity.first(220, 0));
    if (aside > 1e-9 * Math.abs(up) || entity.first(31, 0) != 0) {
      throw new UnreadableShapeException("椭圆不在水平面上", "its ellipse does not lie flat");
    }
    double ratio = need(entity, 40);
    path.ellipse(
        need(entity, 10),
        need(entity, 20),
        need(entity, 11),
        need(entity, 21),
        up < 0 ? -ratio : ratio,
        entity.first(41, 0),
        entity.first(42, 2 * Math.PI),
        scale);
    line(place, marks, false);
  }

  /** By its control points; those who drew it by points that it goes through may give no others. */
  private void spline(Groups entity, double scale) throws UnreadableShapeException {
    double[] controls = pairs(entity, 10, 20);
    if (controls.length == 0) {
      double[] fitted = pairs(entity, 11, 21);
      if (fitted.length < 4) {
        throw new UnreadableShapeException("样条曲线没有控制点", "its spline has no control points");
      }
      path.smooth(fitted, scale);
      return;
    }
    double[] weights = all(entity, 41);
    if (weights.length == 0) {
      weights = new double[controls.length / 2];
      Arrays.fill(weights, 1);
    }
    path.spline(controls, weights, all(entity, 40), entity.flag(71), scale);
  }

  private static double[] pairs(Groups entity, int codeX, int codeY)
      throws UnreadableShapeException {
    double[] xs = all(entity, codeX);
    double[] ys = all(entity, codeY);
    if (xs.length != ys.length) {
      throw new UnreadableShapeException("有控制点缺少坐标", "a control point lacks a coordinate");
    }
    double[] xy = new double[2 * xs.length];
    for (int i = 0; i < xs.length; i++) {
      xy[2 * i] = xs[i];
      xy[2 * i + 1] = ys[i];
    }
    return xy;
  }

  private static double[] all(Groups entity, int code) {
    double[] all = new double[entity.count()];
    int count = 0;
    for (int i = 0; i < entity.count(); i++) {
      if (entity.code(i) == code) {
        all[count++] = entity.number(i);
      }
    }
    return Arrays.copyOf(all, count);
  }

  private void corners(Groups entity, Affine world, Marks marks, int[] order)
      throws UnreadableShapeException {
    for (int corner : order) {
      boolean last = corner == 3 && !entity.has(13);
      int at = last ? 2 : corner;
      double x = need(entity, 10 + at);
      double y = need(entity, 20 + at);
      if (path.count() == 0 || x != path.lastX() || y != path.lastY()) {
        path.add(x, y);
      }
    }
    line(world, marks, true);
  }

  /** Ends a line: an area if it is closed or comes back to where it began. */
  private void line(Affine world, Marks marks, boolean closed) throws UnreadableShapeException {
    if (path.count() < 2) {
      throw new UnreadableShapeException("少于 2 个点", "fewer than two points");
    }
    if (closed && !path.isClosed()) {
      path.close(lastBulge, Math.max(world.growth(), 1e-9));
    }
    boolean area = path.isClosed() && path.count() >= 4;
    if (closed && !area) {
      throw new UnreadableShapeException("闭合，但少于 3 个点", "closed, but fewer than three points");
    }
    double[] drawn = path.drawn(world);
    if (area) {
      closedByPoints += closed || marks.type().equals("ELLIPSE") ? 0 : 1;
      areas.ring(drawn, marks);
    } else {
      lines.add(Shapes.line(new PackedXY(drawn)), marks, "");
    }
  }

  private void point(
      DrawingTable table, Groups entity, int which, Affine world, Marks marks, String text)
      throws UnreadableShapeException {
    path.add(need(entity, 10 + which), need(entity, 20 + which));
    table.add(PackedXY.FACTORY.createPoint(new PackedXY(path.drawn(world))), marks, text);
  }
}
