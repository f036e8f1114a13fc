package org.landcheck.api;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.LongStream;

/**
 * How a layer came from another by edits: which rows are still as they were. Structures built from
 * the layer beneath can be kept, and patched with the rows that differ.
 */
public interface Revision {
  /** The layer beneath all edits; the same, or an equal one, for every version of it. */
  Layer base();

  /** The layer beneath all edits, which is the layer itself if there are none. */
  static Layer baseOf(Layer layer) {
    return layer.revision().map(Revision::base).orElse(layer);
  }

  /** Row of the layer beneath that a row still is, or -1 if it was replaced or added. */
  int baseRow(int row);

  /** Row that a row of the layer beneath has now, or -1 if it was replaced or removed. */
  int rowOfBase(int baseRow);

  /** Rows that were replaced or added, ascending; not to be modified. */
  int[] touchedRows();

  /** Rows of the layer beneath that were replaced or removed, ascending; not to be modified. */
  int[] lostRows();

  /**
   * Ids of all features that are not the same in another version, and perhaps of some that are;
   * empty if this layer cannot tell without looking at every edit.
   *
   * @param other lies on the same layer
   */
  default Optional<long[]> differingFrom(Revision other) {
    return Optional.empty();
  }

  /**
   * Ids of all features that are not the same in two versions of a layer, and perhaps of some that
   * are: added, removed, replaced. Ascending. Costs by what was done between the two where the
   * layers can tell, else by all edits.
   */
  static long[] differing(Layer a, Layer b) {
    Optional<Revision> ofA = a.revision();
    Optional<Revision> ofB = b.revision();
    if (ofA.isPresent() && ofB.isPresent()) {
      Optional<long[]> known = ofB.get().differingFrom(ofA.get());
      if (known.isPresent()) {
        return known.get();
      }
    }
    return LongStream.concat(edited(a), edited(b)).sorted().distinct().toArray();
  }

  private static LongStream edited(Layer layer) {
    Optional<Revision> edits = layer.revision();
    if (edits.isEmpty()) {
      return LongStream.empty();
    }
    Layer base = edits.get().base();
    return LongStream.concat(
        Arrays.stream(edits.get().touchedRows()).mapToLong(layer::fid),
        Arrays.stream(edits.get().lostRows()).mapToLong(base::fid));
  }
}
