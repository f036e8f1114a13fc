package org.landcheck.checks.coverage;

import java.util.function.IntConsumer;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.index.hprtree.HPRtree;

/** Finds outlines by place: with a tree, or, where that would cost more, by looking at each. */
final class OutlineIndex {
  private final Outline[] outlines;
  private final Envelope extent = new Envelope();
  private final HPRtree tree = new HPRtree();
  private final boolean byTree;

  /**
   * @param byTree whether so many will be looked for that a tree is worth its making
   */
  OutlineIndex(Outline[] outlines, boolean byTree) {
    this.outlines = outlines;
    this.byTree = byTree;
    for (int i = 0; i < outlines.length; i++) {
      extent.expandToInclude(outlines[i].envelope());
      if (byTree) {
        tree.insert(outlines[i].envelope(), i);
      }
    }
    tree.build();
  }

  /** Where they lie. */
  Envelope extent() {
    return extent;
  }

  /** Passes the places of those whose envelope meets a box. */
  void meeting(Envelope box, IntConsumer found) {
    if (!extent.intersects(box)) {
      return;
    }
    if (byTree) {
      tree.query(box, i -> found.accept((Integer) i));
      return;
    }
    for (int i = 0; i < outlines.length; i++) {
      if (outlines[i].envelope().intersects(box)) {
        found.accept(i);
      }
    }
  }

  /** Whether the envelope of one lies in a box. */
  boolean isAnyIn(Envelope box) {
    boolean[] any = {false};
    meeting(box, i -> any[0] |= box.contains(outlines[i].envelope()));
    return any[0];
  }

  /** How often they wind round the lowest point of another. */
  int windings(Outline outline) {
    int[] sum = {0};
    meeting(
        outline.lowestBox(),
        i -> {
          if (outlines[i] != outline && outlines[i].group() == outline.group()) {
            sum[0] += outlines[i].windingAt(outline.lowest());
          }
        });
    return sum[0];
  }
}
