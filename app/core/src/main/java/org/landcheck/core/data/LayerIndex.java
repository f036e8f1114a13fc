package org.landcheck.core.data;

import java.util.function.Function;
import org.landcheck.api.Layer;
import org.landcheck.api.Neighbours;

/** Finds rows of any layer by place, building as little as the layer allows. */
public final class LayerIndex {
  private LayerIndex() {}

  /**
   * @param layer a layer as its source names it
   * @param kept finds or builds the tree of a layer that has no edits
   */
  public static Neighbours of(Layer layer, Function<Layer, Neighbours> kept) {
    if (!(layer instanceof EditedLayer edited)) {
      return kept.apply(layer);
    }
    Neighbours base = kept.apply(edited.base());
    Neighbours touched = PackedIndex.of(edited, edited.touchedRows());
    return (envelope, rows) -> {
      base.within(
          envelope,
          baseRow -> {
            int row = edited.rowOfBase(baseRow);
            if (row >= 0) {
              rows.accept(row);
            }
          });
      touched.within(envelope, rows);
    };
  }
}
