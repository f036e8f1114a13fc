package org.landcheck.checks.coverage;

import java.util.function.IntConsumer;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.index.hprtree.HPRtree;

/** Finds outlines by place: with a tree, or, where that would cost more, by looking at each. */
final class OutlineIndex {
  /** Outlines that are looked at to tell whether most lie in many others. */
  private static final int SAMPLE = 64;

  /** Envelopes of others around an outline, on average, that are many. */
  private static final int NESTED = 32;

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

  /** Whether the lowest points of many lie in the envelopes of many others, as a sample tells. */
  boolean isNested() {
    int[] hits = {0};
    int step = Math.max(1, outlines.length / SAMPLE);
    for (int i = 0; i < outlines.length; i += step) {
      meeting(outlines[i].lowestBox(), other -> hits[0]++);
    }
    return hits[0] > (long) NESTED * (outlines.length / step);
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
