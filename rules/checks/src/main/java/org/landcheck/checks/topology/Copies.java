package org.landcheck.checks.topology;

import java.util.List;
import org.landcheck.api.Inspection;
import org.landcheck.api.Layer;
import org.landcheck.checks.rows.EqualRows;
import org.landcheck.checks.rows.IntRows;
import org.landcheck.checks.rows.Overlay;

/**
 * Which features of a layer have the same shape. Holds the rows by envelope and the pairs beneath
 * edits; where nobody left or joined the features of an envelope, nothing is compared again.
 * Immutable.
 */
final class Copies {
  private final EqualRows byBox;
  private final int[][] pairs;

  Copies(Layer base, Inspection inspection) {
    byBox = EqualRows.of(base, new BoxKey(), inspection);
    pairs = compare(base, byBox.groups(), inspection);
  }

  /** Pairs of rows with the same shape, by group of rows with the same envelope. */
  static int[][] compare(Layer layer, List<int[]> groups, Inspection inspection) {
    int[][] pairs = new int[groups.size()][];
    inspection.parallel(
        pairs.length,
        i -> {
          IntRows found = new IntRows();
          Stacks.pairs(layer, groups.get(i), found);
          pairs[i] = found.toArray();
        });
    return pairs;
  }

  /** Pairs of rows beneath the edits, by the {@link EqualRows.Group#origin} of their group. */
  int[][] beneath() {
    return pairs;
  }

  /** Rows of a version of the layer that have the same envelope. */
  List<EqualRows.Group> groups(Overlay version) {
    return byBox.groups(version);
  }
}
