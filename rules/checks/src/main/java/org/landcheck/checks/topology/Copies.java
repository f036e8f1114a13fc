package org.landcheck.checks.topology;

import java.util.ArrayList;
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

  /** By group of rows with the same envelope, two numbers a pair. */
  private static int[][] compare(Layer layer, List<int[]> groups, Inspection inspection) {
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

  /** Pairs of rows of a version of the layer that have the same shape, two numbers a pair. */
  int[] pairs(Overlay version, Inspection inspection) {
    IntRows now = new IntRows();
    List<int[]> fresh = new ArrayList<>();
    for (EqualRows.Group group : byBox.groups(version)) {
      if (group.origin() < 0) {
        fresh.add(group.rows());
      } else {
        for (int baseRow : pairs[group.origin()]) {
          now.accept(version.rowOfBase(baseRow));
        }
      }
    }
    for (int[] compared : compare(version.layer(), fresh, inspection)) {
      for (int row : compared) {
        now.accept(row);
      }
    }
    return now.toArray();
  }
}
