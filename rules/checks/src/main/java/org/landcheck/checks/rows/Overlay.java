package org.landcheck.checks.rows;

import java.util.Optional;
import org.landcheck.api.Layer;
import org.landcheck.api.Revision;

/**
 * A layer seen as the layer beneath its edits, from which structures are built, and the rows that
 * differ. A layer without edits lies on itself, and no row differs. Immutable.
 */
public final class Overlay {
  private static final int[] NO_ROWS = {};

  private final Layer layer;
  private final Layer base;
  private final Optional<Revision> edits;
  private final int[] touched;
  private final int[] lost;

  private Overlay(Layer layer, Layer base, Optional<Revision> edits, int[] touched, int[] lost) {
    this.layer = layer;
    this.base = base;
    this.edits = edits;
    this.touched = touched;
    this.lost = lost;
  }

  public static Overlay of(Layer layer) {
    Optional<Revision> edits = layer.revision();
    return new Overlay(
        layer,
        Revision.baseOf(layer),
        edits,
        edits.map(Revision::touchedRows).orElse(NO_ROWS),
        edits.map(Revision::lostRows).orElse(NO_ROWS));
  }

  /** The layer as it is now. */
  public Layer layer() {
    return layer;
  }

  /** The layer beneath the edits; equal for all versions of a layer. */
  public Layer base() {
    return base;
  }

  /** Row that a row beneath has now, or -1 if it was replaced or removed. */
  public int rowOfBase(int baseRow) {
    return edits.isPresent() ? edits.get().rowOfBase(baseRow) : baseRow;
  }

  /** Row beneath that a row still is, or -1 if it was replaced or added. */
  public int baseRow(int row) {
    return edits.isPresent() ? edits.get().baseRow(row) : row;
  }

  /** Rows that were replaced or added, ascending; not to be modified. */
  public int[] touched() {
    return touched;
  }

  /** Rows beneath that were replaced or removed, ascending; not to be modified. */
  public int[] lost() {
    return lost;
  }
}
