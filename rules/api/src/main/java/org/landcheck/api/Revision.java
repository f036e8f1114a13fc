package org.landcheck.api;

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
}
