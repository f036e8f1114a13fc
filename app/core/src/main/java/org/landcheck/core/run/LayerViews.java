package org.landcheck.core.run;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Set;
import org.landcheck.api.FilterLanguage.RowFilter;
import org.landcheck.api.Layer;
import org.landcheck.api.Neighbours;
import org.landcheck.core.data.EditedLayer;
import org.landcheck.core.data.LayerIndex;
import org.landcheck.core.data.PackedIndex;
import org.landcheck.core.pack.MatchedLayer;

/**
 * Filtered views and spatial indexes of layers, each made once. What a layer has kept since it was
 * opened is not looked at again after an edit.
 */
final class LayerViews {
  private record IndexOf(Layer layer) {}

  private record SubsetOf(Layer layer, String condition) {}

  private record AcceptedOf(Layer layer, String condition) {}

  private final SharedStructures structures;

  LayerViews(SharedStructures structures) {
    this.structures = structures;
  }

  /** The rows that meet a condition; the same object for the same layer and condition. */
  RowSubset subset(Layer layer, String condition, RowFilter filter) {
    return structures.get(
        new SubsetOf(layer, condition), () -> new RowSubset(layer, rows(layer, condition, filter)));
  }

  private int[] rows(Layer layer, String condition, RowFilter filter) {
    int[] rows = new int[layer.size()];
    int count = 0;
    if (layer instanceof MatchedLayer matched && matched.source() instanceof EditedLayer edited) {
      BitSet before = accepted(matched.over(edited.base()), condition, filter);
      for (int row = 0; row < rows.length; row++) {
        int base = edited.baseRow(row);
        if (base >= 0 ? before.get(base) : filter.accepts(layer, row)) {
          rows[count++] = row;
        }
      }
    } else {
      BitSet accepted = accepted(layer, condition, filter);
      for (int row = accepted.nextSetBit(0); row >= 0; row = accepted.nextSetBit(row + 1)) {
        rows[count++] = row;
      }
    }
    return Arrays.copyOf(rows, count);
  }

  private BitSet accepted(Layer layer, String condition, RowFilter filter) {
    return structures.get(
        new AcceptedOf(layer, condition),
        () -> {
          BitSet accepted = new BitSet(layer.size());
          for (int row = 0; row < layer.size(); row++) {
            accepted.set(row, filter.accepts(layer, row));
          }
          return accepted;
        });
  }

  /** Finds rows of a layer by place. */
  Neighbours index(Layer layer) {
    if (layer instanceof RowSubset subset) {
      return structures.get(new IndexOf(layer), () -> subset.within(index(subset.whole())));
    }
    Layer source = layer instanceof MatchedLayer matched ? matched.source() : layer;
    if (source instanceof EditedLayer) {
      return structures.get(new IndexOf(source), () -> LayerIndex.of(source, this::index));
    }
    return structures.get(new IndexOf(source), () -> PackedIndex.of(source));
  }

  /** Whether a layer, however seen, is one of those a run is about, or what an edited one was. */
  static boolean isCurrent(Layer layer, Set<Layer> sources) {
    if (layer instanceof RowSubset subset) {
      return isCurrent(subset.whole(), sources);
    }
    return sources.contains(layer instanceof MatchedLayer matched ? matched.source() : layer);
  }
}
