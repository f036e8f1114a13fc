package org.landcheck.io.vct;

import java.util.ArrayList;
import java.util.List;
import org.landcheck.api.LocalText;
import org.landcheck.api.PackedShapesBuilder;
import org.landcheck.api.PackedXY;
import org.landcheck.io.shape.NestedRings;
import org.landcheck.io.shape.UnreadableShapeException;
import org.locationtech.jts.geom.LinearRing;

/**
 * Polygons that are made of lines: their references, and, when all lines are known, their rings.
 * Neighbours that share a line get the same vertices.
 *
 * <p>References are ids of lines, below zero for a line that is run backwards, with a zero between
 * rings. Where the ends do not meet so, but do when a line is turned or when a ring is ended where
 * it is closed, that is done, and a remark says so; else the polygon stays unreadable.
 */
final class Borders {
  private final Remarks remarks;
  private final LongList references = new LongList();
  private final LongList starts = new LongList();
  private final LongList numbers = new LongList();
  private final LongList rows = new LongList();
  private final List<ShapeList> lists = new ArrayList<>();
  private final Vertices ring = new Vertices();
  private final List<LinearRing> rings = new ArrayList<>();
  private LineStore lines;
  private int ended;
  private long turned;
  private long unseparated;
  private long firstOdd;

  Borders(Remarks remarks) {
    this.remarks = remarks;
  }

  /** Where the references of the next polygon are added; what an earlier one left is forgotten. */
  LongList begin() {
    references.cut(ended);
    return references;
  }

  /** Takes the polygon whose references were added. */
  void end(long id, LayerCatalogue.Place place, long line) {
    starts.add(ended);
    ended = references.size();
    numbers.add(line);
    lists.add(place.layer().shapes());
    rows.add(place.layer().shapes().later(id, place.code()));
  }

  boolean isEmpty() {
    return lists.isEmpty();
  }

  /** Draws all polygons. */
  void draw(LineStore store) {
    lines = store;
    for (int i = 0; i < lists.size(); i++) {
      ShapeList list = lists.get(i);
      int row = (int) rows.get(i);
      int from = (int) starts.get(i);
      int to = i + 1 < lists.size() ? (int) starts.get(i + 1) : ended;
      rings.clear();
      try {
        boolean packed = draw(from, to, numbers.get(i), list.builder());
        if (packed) {
          list.drawPacked(row);
        } else {
          list.draw(row, NestedRings.assemble(rings));
        }
      } catch (BrokenRecord e) {
        list.builder().abandon();
        list.fail(row, e.reason());
      } catch (UnreadableShapeException e) {
        LocalText reason = e.reason();
        list.fail(row, new BrokenRecord(numbers.get(i), reason.zh(), reason.en()).reason());
      }
    }
    note();
  }

  private void note() {
    if (turned > 0) {
      remarks.note(
          "有 " + turned + " 处线的正负号与坐标不符（首处在第 " + firstOdd + " 行），方向以坐标为准",
          turned
              + " signs of lines contradict the coordinates (line "
              + firstOdd
              + " first); the coordinates hold");
    }
    if (unseparated > 0) {
      remarks.note(
          "有 " + unseparated + " 处环与环之间没有以 0 分隔，按闭合处分开",
          unseparated + " rings are not separated by a zero; they end where they are closed");
    }
  }

  /** Draws one polygon; true if its only ring went to the builder. */
  private boolean draw(int from, int to, long line, PackedShapesBuilder builder)
      throws BrokenRecord {
    int at = from;
    while (at < to) {
      if (references.get(at) == 0) {
        at++;
        continue;
      }
      int end = at;
      while (end < to && references.get(end) != 0) {
        end++;
      }
      at = ring(at, end, line);
      boolean single = rings.isEmpty() && at >= to;
      if (single && PackedShapesBuilder.fits(ring.count())) {
        builder.ring(ring.raw(), ring.count(), false);
        return true;
      }
      rings.add(new LinearRing(new PackedXY(ring.copy()), PackedXY.FACTORY));
    }
    if (rings.isEmpty()) {
      throw new BrokenRecord(line, "面没有引用任何线", "the polygon refers to no line");
    }
    return false;
  }

  /** Puts lines together until the ring ends; gives where the next one begins. */
  private int ring(int from, int to, long line) throws BrokenRecord {
    ring.clear();
    int at = from;
    for (; at < to; at++) {
      long reference = references.get(at);
      double[] xy = line(Math.abs(reference), line);
      boolean backwards = reference < 0;
      if (at == from) {
        backwards = beginning(xy, backwards, at + 1 < to ? references.get(at + 1) : 0, line);
      } else if (!meets(xy, backwards)) {
        if (meets(xy, !backwards)) {
          odd(line);
          backwards = !backwards;
        } else if (ring.isRing()) {
          unseparated++;
          break;
        } else {
          throw new BrokenRecord(
              line,
              "线 " + Math.abs(references.get(at - 1)) + " 与线 " + Math.abs(reference) + " 首尾不相接",
              "lines "
                  + Math.abs(references.get(at - 1))
                  + " and "
                  + Math.abs(reference)
                  + " do not meet");
        }
      }
      append(xy, backwards, at > from);
    }
    if (!ring.isRing()) {
      throw new BrokenRecord(
          line,
          "从线 " + Math.abs(references.get(from)) + " 起的环未闭合",
          "the ring that begins with line " + Math.abs(references.get(from)) + " is not closed");
    }
    return at;
  }

  private double[] line(long id, long line) throws BrokenRecord {
    int found = lines.find(id);
    if (found < 0) {
      throw new BrokenRecord(line, "引用的线 " + id + " 不存在", "line " + id + " does not exist");
    }
    lines.use(found);
    double[] xy = lines.vertices(found);
    if (xy.length < 4) {
      throw new BrokenRecord(
          line, "引用的线 " + id + " 不是一条连续的线", "line " + id + " is not a line of one part");
    }
    return xy;
  }

  /** Whether the first line of a ring is run backwards: as its sign says, unless the next shows. */
  private boolean beginning(double[] xy, boolean backwards, long next, long line)
      throws BrokenRecord {
    if (next == 0) {
      return backwards;
    }
    double[] other = line(Math.abs(next), line);
    if (isEnd(xy, !backwards, other) || !isEnd(xy, backwards, other) || isClosed(xy)) {
      return backwards;
    }
    odd(line);
    return !backwards;
  }

  private static boolean isClosed(double[] xy) {
    int last = xy.length - 2;
    return xy[0] == xy[last] && xy[1] == xy[last + 1];
  }

  /** Whether another line begins or ends at the last, or the first, vertex of a line. */
  private static boolean isEnd(double[] xy, boolean last, double[] other) {
    int end = last ? xy.length - 2 : 0;
    int far = other.length - 2;
    return xy[end] == other[0] && xy[end + 1] == other[1]
        || xy[end] == other[far] && xy[end + 1] == other[far + 1];
  }

  private boolean meets(double[] xy, boolean backwards) {
    int start = backwards ? xy.length - 2 : 0;
    int last = ring.count() - 1;
    return ring.x(last) == xy[start] && ring.y(last) == xy[start + 1];
  }

  private void append(double[] xy, boolean backwards, boolean joined) {
    int count = xy.length / 2;
    for (int i = joined ? 1 : 0; i < count; i++) {
      int vertex = backwards ? count - 1 - i : i;
      ring.add(xy[2 * vertex], xy[2 * vertex + 1]);
    }
  }

  private void odd(long line) {
    if (turned++ == 0) {
      firstOdd = line;
    }
  }
}
