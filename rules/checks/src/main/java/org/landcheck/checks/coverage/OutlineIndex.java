package org.landcheck.checks.coverage;

import java.util.Collection;
import java.util.function.Consumer;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.index.hprtree.HPRtree;

/** Finds outlines by place: with a tree, or, where that would cost more, by looking at each. */
final class OutlineIndex {
  private final Collection<Outline> outlines;
  private final HPRtree tree = new HPRtree();

  /**
   * @param tree whether so many will be looked for that a tree is worth its making
   */
  OutlineIndex(Collection<Outline> outlines, boolean tree) {
    this.outlines = tree ? outlines.stream().limit(0).toList() : outlines;
    if (tree) {
      outlines.forEach(outline -> this.tree.insert(outline.envelope(), outline));
      this.tree.build();
    }
  }

  /** Passes those whose envelope meets a box. */
  void meeting(Envelope box, Consumer<Outline> found) {
    for (Outline outline : outlines) {
      if (outline.envelope().intersects(box)) {
        found.accept(outline);
      }
    }
    if (tree.size() > 0) {
      tree.query(box, outline -> found.accept((Outline) outline));
    }
  }

  /** Whether the envelope of one lies in a box. */
  boolean isAnyIn(Envelope box) {
    boolean[] any = {false};
    meeting(box, outline -> any[0] |= box.contains(outline.envelope()));
    return any[0];
  }
}
