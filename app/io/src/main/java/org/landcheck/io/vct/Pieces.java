package org.landcheck.io.vct;

import java.io.IOException;
import org.landcheck.api.BadInputException;
import org.landcheck.io.curve.BSpline;
import org.landcheck.io.curve.CircularArc;
import org.landcheck.io.curve.CubicSpline;
import org.landcheck.io.curve.DrawnBudget;
import org.landcheck.io.curve.EllipticArc;

/**
 * Reads the pieces that lines and rings are made of. Curves are drawn as lines.
 *
 * <p>Of curves it is known which numbers are given and in which order, but not whether angles are
 * degrees or radians: those that all lie within a turn of radians are taken as radians, else as
 * degrees, from the X axis counterclockwise. The end of a major axis is taken as a place, unless it
 * is nearer to zero than to the middle. A remark says so of the first curve.
 */
final class Pieces {
  private static final double TURN = 2 * Math.PI;
  private static final int MOST_KNOTS = 1 << 20;

  private final VctLines lines;
  private final Axes axes;
  private final double tolerance;
  private final DrawnBudget budget;
  private final Remarks remarks;
  private final Vertices given = new Vertices();
  private boolean told;
  private double[] rest = {};
  private int restAt;

  /**
   * @param tolerance how far lines may be from the curves they stand for
   * @param budget of the points that they are drawn with
   */
  Pieces(VctLines lines, Axes axes, double tolerance, DrawnBudget budget, Remarks remarks) {
    this.lines = lines;
    this.axes = axes;
    this.tolerance = tolerance;
    this.budget = budget;
    this.remarks = remarks;
  }

  /** Reads a piece of a line of some type, whose own line is the current one. */
  void piece(int type, Vertices into) throws IOException, BadInputException, BrokenRecord {
    if (type != 11 && type != 1) {
      tell();
      requireRoom();
    }
    switch (type) {
      case 1, 11 -> into.read(lines, axes, count());
      case 2, 12 -> {
        points(3);
        draw(into, CircularArc.through(x(0), y(0), x(1), y(1), x(2), y(2), tolerance));
      }
      case 13 -> {
        points(1);
        double[] n = numbers(3);
        angles(n, 1);
        draw(into, EllipticArc.around(x(0), y(0), n[0], 0, 1, n[1], n[2], tolerance));
      }
      case 14 -> {
        points(2);
        double[] n = numbers(3);
        angles(n, 1);
        ellipse(n[0], n[1], n[2], into);
      }
      case 5, 15 -> {
        countedPoints();
        draw(into, CubicSpline.through(given.copy(), tolerance));
      }
      case 16 -> spline(into);
      case 17 -> {
        countedPoints();
        integer();
        numbers(6);
        if (given.count() > BSpline.HIGHEST_DEGREE + 1) {
          throw lines.broken("贝塞尔曲线的控制点过多", "the Bézier curve has too many control points");
        }
        draw(into, BSpline.bezier(given.copy(), tolerance));
      }
      default -> throw lines.broken("不支持的线段类型 " + type, "piece of a line of unknown type " + type);
    }
  }

  /** Reads a ring of some type, whose own line is the current one. */
  void ring(int type, Vertices into) throws IOException, BadInputException, BrokenRecord {
    if (type != 11 && type != 1) {
      tell();
      requireRoom();
    }
    switch (type) {
      case 1, 11 -> into.read(lines, axes, count());
      case 12 -> {
        points(3);
        circle(into);
      }
      case 13 -> {
        points(1);
        double radius = numbers(1)[0];
        draw(into, EllipticArc.around(x(0), y(0), radius, 0, 1, 0, TURN, tolerance));
      }
      case 14 -> {
        points(2);
        ellipse(numbers(1)[0], 0, TURN, into);
      }
      default -> throw lines.broken("不支持的环类型 " + type, "ring of unknown type " + type);
    }
  }

  /** The circle through three points, in two arcs, so that it begins and ends at the first. */
  private void circle(Vertices into) throws BrokenRecord {
    double cross = (x(1) - x(0)) * (y(2) - y(0)) - (y(1) - y(0)) * (x(2) - x(0));
    if (cross == 0 || Double.isNaN(cross)) {
      throw lines.broken("圆上的三点在一条直线上", "the three points of a circle are on a line");
    }
    double[] arc = CircularArc.through(x(0), y(0), x(1), y(1), x(2), y(2), tolerance);
    double a1 = x(1) - x(0);
    double b1 = y(1) - y(0);
    double a2 = x(2) - x(0);
    double b2 = y(2) - y(0);
    double l1 = a1 * a1 + b1 * b1;
    double l2 = a2 * a2 + b2 * b2;
    double cx = x(0) + (b2 * l1 - b1 * l2) / (2 * cross);
    double cy = y(0) + (a1 * l2 - a2 * l1) / (2 * cross);
    // the point that lies opposite the second one is on the rest of the circle or at its end
    double from = Math.atan2(y(2) - cy, x(2) - cx);
    double sweep = Math.atan2(y(0) - cy, x(0) - cx) - from;
    sweep = cross > 0 ? positive(sweep) : -positive(-sweep);
    double radius = Math.hypot(x(0) - cx, y(0) - cy);
    double mx = cx + radius * Math.cos(from + sweep / 2);
    double my = cy + radius * Math.sin(from + sweep / 2);
    draw(into, arc);
    into.removeLast();
    draw(into, CircularArc.through(x(2), y(2), mx, my, x(0), y(0), tolerance));
  }

  private static double positive(double angle) {
    return angle <= 0 ? angle + TURN : angle;
  }

  private void ellipse(double ratio, double start, double end, Vertices into) throws BrokenRecord {
    double ax = x(1) - x(0);
    double ay = y(1) - y(0);
    if (Math.hypot(x(1), y(1)) < Math.hypot(ax, ay)) {
      ax = x(1);
      ay = y(1);
    }
    if (!(ratio > 0 && ratio <= 1e6)) {
      throw lines.broken("椭圆的轴长比无效", "the ratio of the axes of an ellipse is not valid");
    }
    draw(into, EllipticArc.around(x(0), y(0), ax, ay, ratio, start, end, tolerance));
  }

  private static void angles(double[] numbers, int first) {
    boolean radians =
        Math.abs(numbers[first]) <= 1.0001 * TURN && Math.abs(numbers[first + 1]) <= 1.0001 * TURN;
    for (int i = first; i <= first + 1 && !radians; i++) {
      numbers[i] = Math.toRadians(numbers[i]);
    }
  }

  private void spline(Vertices into) throws IOException, BadInputException, BrokenRecord {
    countedPoints();
    int order = (int) integer();
    long nodes = integer();
    if (nodes < 2 || nodes > MOST_KNOTS) {
      throw lines.broken("样条曲线的节点数无效", "the number of knots of a spline is not valid");
    }
    LongList repeats = new LongList();
    Vertices values = new Vertices();
    long total = 0;
    for (long i = 0; i < nodes; i++) {
      double[] node = numbers(3);
      if (node[2] != 1 && node[2] != 0 || node[1] < 1 || node[1] > 32) {
        throw lines.broken("不支持这样的样条节点", "a knot of this kind is not supported");
      }
      values.add(node[0], 0);
      repeats.add((long) node[1]);
      total += (long) node[1];
    }
    int degree = total == given.count() + order + 1L ? order : order - 1;
    if (total != given.count() + degree + 1L || total > MOST_KNOTS) {
      throw lines.broken(
          "样条曲线的控制点、阶数与节点不符", "control points, degree and knots of a spline do not fit");
    }
    double[] knots = new double[(int) total];
    int at = 0;
    for (int i = 0; i < nodes; i++) {
      for (long k = 0; k < repeats.get(i); k++) {
        knots[at++] = values.x(i);
      }
    }
    try {
      draw(into, BSpline.of(given.copy(), knots, degree, tolerance));
    } catch (IllegalArgumentException e) {
      throw lines.broken("样条曲线的节点无效", "the knots of a spline are not valid");
    }
  }

  /** Adds a curve as it was drawn. */
  private void draw(Vertices into, double[] curve) throws BrokenRecord {
    budget.take(curve.length / 2);
    requireRoom();
    into.addAll(curve);
  }

  private void requireRoom() throws BrokenRecord {
    if (budget.isSpent()) {
      throw lines.broken(
          "文件中的曲线画成折线后的点太多，超出文件大小的正常比例",
          "the curves of the file draw more points than a file of this size should");
    }
  }

  private void tell() {
    if (!told) {
      told = true;
      remarks.at(
          lines.number(),
          "有曲线，已按折线读取；其中角度的单位和椭圆轴端点的含义没有公开资料可查，按常理判断",
          "curves are read as lines; the unit of angles and the meaning of an axis' end are not"
              + " published and were judged");
    }
  }

  private double x(int index) {
    return given.x(index);
  }

  private double y(int index) {
    return given.y(index);
  }

  /** Reads so many points; that number may stand before them. */
  private void points(int count) throws IOException, BadInputException, BrokenRecord {
    given.clear();
    lines.require();
    if (lines.hasSeveral() || lines.integer() != count) {
      lines.hold();
    }
    given.read(lines, axes, count);
  }

  private void countedPoints() throws IOException, BadInputException, BrokenRecord {
    given.clear();
    given.read(lines, axes, count());
    if (given.count() < 2) {
      throw lines.broken("曲线的点太少", "the curve has too few points");
    }
  }

  private long count() throws IOException, BadInputException, BrokenRecord {
    long count = integer();
    if (count < 0) {
      throw lines.broken("点数无效", "this is no number of points");
    }
    return count;
  }

  private long integer() throws IOException, BadInputException, BrokenRecord {
    lines.require();
    return lines.integer();
  }

  /** Reads so many numbers, in one line or several. */
  private double[] numbers(int count) throws IOException, BadInputException, BrokenRecord {
    double[] numbers = new double[count];
    restAt = rest.length;
    for (int i = 0; i < count; i++) {
      if (restAt == rest.length) {
        lines.require();
        rest = VctHead.numbers(lines.text());
        restAt = 0;
      }
      if (restAt == rest.length || Double.isNaN(rest[restAt])) {
        throw lines.broken("应为数字", "a number is expected");
      }
      numbers[i] = rest[restAt++];
    }
    return numbers;
  }
}
