package org.landcheck.io.vct;

import java.util.List;
import org.landcheck.api.LocalText;

/** What is to be said about a file: notes, and places where it is not as it should be. */
final class Remarks {
  /** Places that are told one by one. */
  private static final int MOST = 20;

  private final String name;
  private final List<LocalText> lineage;
  private int places;

  /**
   * @param name of the file
   * @param lineage takes the notes
   */
  Remarks(String name, List<LocalText> lineage) {
    this.name = name;
    this.lineage = lineage;
  }

  /** Something about the file as a whole. */
  void note(String zh, String en) {
    lineage.add(new LocalText(name + "：" + zh, name + ": " + en));
  }

  /** Something about a line. */
  void at(long line, String zh, String en) {
    places++;
    if (places <= MOST) {
      lineage.add(
          new LocalText(name + " 第 " + line + " 行：" + zh, name + " line " + line + ": " + en));
    }
  }

  /** Says how many places were not told. */
  void end() {
    if (places > MOST) {
      int more = places - MOST;
      note("另有 " + more + " 处类似的问题未逐一列出", more + " more places of this kind are not listed");
    }
  }
}
