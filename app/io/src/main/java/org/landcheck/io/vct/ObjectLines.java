package org.landcheck.io.vct;

import java.io.IOException;
import org.landcheck.api.BadInputException;

/** The lines that objects of all kinds have. */
final class ObjectLines {
  private final VctLines lines;
  private final VctHead head;
  private final Remarks remarks;
  private boolean deep;

  ObjectLines(VctLines lines, VctHead head, Remarks remarks) {
    this.lines = lines;
    this.head = head;
    this.remarks = remarks;
  }

  /** The zero at the end of an object. */
  void end() throws IOException, BadInputException, BrokenRecord {
    if (!lines.next()) {
      if (head.isOld()) {
        return;
      }
      throw lines.cutOff();
    }
    if (lines.isZero()) {
      return;
    }
    if (lines.hasSeveral()) {
      throw lines.broken("点数比声明的多", "there are more points than declared");
    }
    if (!head.isOld()) {
      remarks.at(lines.number(), "对象没有以 0 结束", "the object is not ended by a zero");
    }
    lines.hold();
  }

  /** A number that tells one sort of objects from others. */
  int type() throws IOException, BadInputException, BrokenRecord {
    lines.require();
    long type = lines.integer();
    if (type < 0 || type > 1000) {
      throw lines.broken("此处应为特征类型", "the type of the object is expected here");
    }
    return (int) type;
  }

  /** Reads whole numbers from lines until there are so many. */
  void references(long count, LongList into) throws IOException, BadInputException, BrokenRecord {
    int begin = into.size();
    int before = 0;
    while (into.size() - begin < count) {
      lines.require();
      int had = into.size() - begin;
      // a zero alone is the end, unless this file has one number or eight a line
      boolean end = lines.isZero() && before != 1 && before != 8;
      if (end || !lines.integers(into)) {
        throw lines.broken(
            "应有 " + count + " 个引用，只读到 " + had + " 个",
            count + " references are declared, " + had + " are there");
      }
      before = into.size() - begin - had;
    }
    if (count < 0 || into.size() - begin > count) {
      throw lines.broken("引用的个数与声明的不符", "the number of references is not as declared");
    }
  }

  /** Says once that points have heights. */
  void noteDepth() {
    if (!deep && lines.ordinates() > 2) {
      deep = true;
      remarks.note("坐标有高程，未读取", "coordinates have heights, which are not read");
    }
  }
}
