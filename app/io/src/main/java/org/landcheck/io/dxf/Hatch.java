package org.landcheck.io.dxf;

import java.util.ArrayList;
import java.util.List;
import org.landcheck.api.PackedXY;
import org.landcheck.io.shape.NestedRings;
import org.landcheck.io.shape.Shapes;
import org.landcheck.io.shape.UnreadableShapeException;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;

/** The boundary of a hatch: paths of lines and arcs, told apart by what is inside what. */
final class Hatch {
  private static final int POLYLINE = 2;

  /** Each may have to be compared with all others. */
  private static final int MOST_PATHS = 10_000;

  private final Groups groups;
  private final Affine world;
  private final double scale;
  private final Path path;
  private int at;

  Hatch(Groups groups, Affine world, double scale, Path path) {
    this.groups = groups;
    this.world = world;
    this.scale = scale;
    this.path = path;
  }

  Geometry shape() throws UnreadableShapeException {
    int paths = (int) seek(91);
    if (paths > MOST_PATHS) {
      throw new UnreadableShapeException(
          "填充的边界多于 10000 条", "its hatch has more than 10000 boundaries");
    }
    List<LinearRing> rings = new ArrayList<>();
    for (int i = 0; i < paths; i++) {
      int flags = (int) seek(92);
      path.clear();
      if ((flags & POLYLINE) != 0) {
        polyline();
      } else {
        edges((int) seek(93));
      }
      close();
      rings.add(Shapes.ring(new PackedXY(path.drawn(world))));
    }
    if (rings.isEmpty()) {
      throw new UnreadableShapeException("填充没有边界", "its hatch has no boundary");
    }
    return NestedRings.assemble(rings);
  }

  private void close() throws UnreadableShapeException {
    if (path.count() > 0 && !path.isClosed()) {
      path.closeStraight();
    }
    if (path.count() < 4) {
      throw new UnreadableShapeException(
          "填充的边界少于 3 个点", "a boundary of its hatch has fewer than three points");
    }
  }

  private void polyline() throws UnreadableShapeException {
    seek(72);
    seek(73);
    int count = (int) seek(93);
    double bulge = 0;
    double firstX = 0;
    double firstY = 0;
    for (int i = 0; i < count; i++) {
      double x = seek(10);
      double y = seek(20);
      if (i == 0) {
        path.add(x, y);
        firstX = x;
        firstY = y;
      } else {
        path.bulge(bulge, x, y, scale);
      }
      bulge = at < groups.count() && groups.code(at) == 42 ? groups.number(at++) : 0;
    }
    if (count > 1 && !path.isClosed()) {
      path.bulge(bulge, firstX, firstY, scale);
    }
  }

  private void edges(int count) throws UnreadableShapeException {
    for (int i = 0; i < count; i++) {
      switch ((int) seek(72)) {
        case 1 -> {
          double x = seek(10);
          path.go(x, seek(20));
          x = seek(11);
          path.add(x, seek(21));
        }
        case 2 -> arc();
        case 3 -> ellipse();
        default ->
            throw new UnreadableShapeException(
                "填充的边界是样条曲线，不支持", "a boundary of its hatch is a spline");
      }
    }
  }

  private void arc() throws UnreadableShapeException {
    double x = seek(10);
    double y = seek(20);
    double radius = seek(40);
    double from = seek(50);
    double to = seek(51);
    boolean counterclockwise = seek(73) != 0;
    // clockwise ones are measured the other way round
    double start = counterclockwise ? from : -to;
    double end = counterclockwise ? to : -from;
    path.arc(x, y, radius, start, end, !counterclockwise, scale);
  }

  private void ellipse() throws UnreadableShapeException {
    double x = seek(10);
    double y = seek(20);
    double mx = seek(11);
    double my = seek(21);
    double ratio = seek(40);
    double from = Math.toRadians(seek(50));
    double to = Math.toRadians(seek(51));
    boolean counterclockwise = seek(73) != 0;
    path.ellipse(x, y, mx, my, counterclockwise ? ratio : -ratio, from, to, scale);
  }

  /** The next number of a code. */
  private double seek(int code) throws UnreadableShapeException {
    while (at < groups.count()) {
      if (groups.code(at) == code) {
        return groups.number(at++);
      }
      at++;
    }
    throw new UnreadableShapeException("填充的边界不完整", "the boundary of its hatch is cut off");
  }
}
