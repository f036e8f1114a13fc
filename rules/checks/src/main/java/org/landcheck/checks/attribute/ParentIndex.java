package org.landcheck.checks.attribute;

import org.landcheck.api.Layer;
import org.landcheck.checks.geometry.Validity;
import org.landcheck.checks.rows.Boxes;
import org.landcheck.checks.rows.IntRows;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.index.strtree.STRtree;

/** The parents with a whole code, by place, as they are beneath edits. Safe for all threads. */
final class ParentIndex {
  private static final byte VALID = 1;
  private static final byte INVALID = 2;

  private final Layer parents;
  private final STRtree tree = new STRtree();

  /** Told once somebody asks; two threads that ask at once put the same answer there. */
  private final byte[] validity;

  /**
   * @param code where the parents' codes are
   * @param length characters of a whole code
   */
  record Key(Layer parents, Front code, int length) {
    /** Whether a row of some version of the parents has a whole code. */
    boolean isWhole(Layer version, int row) {
      return code.of(version, row).length() == length;
    }
  }

  ParentIndex(Key key) {
    parents = key.parents;
    validity = new byte[parents.size()];
    Boxes boxes = new Boxes(parents);
    for (int row = 0; row < parents.size(); row++) {
      Envelope box = boxes.of(row);
      if (Boxes.isFinite(box) && key.isWhole(parents, row)) {
        tree.insert(box, row);
      }
    }
    tree.build();
  }

  /** Rows whose envelope meets another. */
  int[] within(Envelope box) {
    IntRows rows = new IntRows();
    tree.query(box, found -> rows.accept((Integer) found));
    return rows.toArray();
  }

  boolean isValid(int row) {
    if (validity[row] == 0) {
      validity[row] = Validity.isValid(parents.geometry(row)) ? VALID : INVALID;
    }
    return validity[row] == VALID;
  }
}
