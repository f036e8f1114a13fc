package org.landcheck.core.run;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.landcheck.api.FilterLanguage.RowFilter;
import org.landcheck.api.Layer;
import org.landcheck.api.Neighbours;
import org.landcheck.api.Revision;
import org.landcheck.core.data.EditedLayer;
import org.landcheck.core.data.LayerIndex;
import org.landcheck.core.data.PackedIndex;
import org.landcheck.core.data.RowSubset;
import org.landcheck.core.pack.MatchedLayer;
import org.locationtech.jts.geom.Envelope;

/**
 * Filtered views and spatial indexes of layers, each made once. What a layer has kept since it was
 * opened is not looked at again after an edit.
 */
final class LayerViews {
  private static final int ROWS_A_TASK = 8192;
  private static final int POLL = 1024;

  private record IndexOf(Layer layer) {}

  private record SubsetOf(Layer layer, String condition) {}

  private record BoxOf(Layer layer, Envelope box) {}

  private final SharedStructures structures;
  private final Workers workers;

  LayerViews(SharedStructures structures, Workers workers) {
    this.structures = structures;
    this.workers = workers;
  }

  /** The rows that meet a condition; the same object for the same layer and condition. */
  RowSubset subset(Layer layer, String condition, RowFilter filter) {
    return structures.get(
        new SubsetOf(layer, condition),
        workers,
        () -> {
          Optional<Revision> edits = layer.revision();
          return edits.isPresent()
              ? RowSubset.revised(
                  layer,
                  subset(edits.get().base(), condition, filter),
                  row -> filter.accepts(layer, row))
              : chosen(layer, filter);
        });
  }

  /** The rows that may lie in a box. */
  RowSubset within(Layer layer, Envelope box) {
    return structures.get(
        new BoxOf(layer, box),
        workers,
        () -> {
          Optional<Revision> edits = layer.revision();
          return edits.isPresent()
              ? RowSubset.revised(
                  layer, within(edits.get().base(), box), row -> RowSet.meets(layer, row, box))
              : chosen(layer, (any, row) -> RowSet.meets(any, row, box));
        });
  }

  private RowSubset chosen(Layer layer, RowFilter filter) {
    int tasks = (layer.size() + ROWS_A_TASK - 1) / ROWS_A_TASK;
    int[] rows = new int[layer.size()];
    int[] counts = new int[tasks];
    workers.parallel(
        tasks,
        task -> {
          int first = task * ROWS_A_TASK;
          int end = Math.min(layer.size(), first + ROWS_A_TASK);
          int to = first;
          for (int row = first; row < end; row++) {
            if (row % POLL == 0) {
              workers.checkCancelled();
            }
            if (filter.accepts(layer, row)) {
              rows[to++] = row;
            }
          }
          counts[task] = to - first;
        });
    return RowSubset.of(layer, joined(rows, counts));
  }

  /** Moves what each task has found to the beginning. */
  private static int[] joined(int[] rows, int[] counts) {
    int total = 0;
    for (int task = 0; task < counts.length; task++) {
      System.arraycopy(rows, task * ROWS_A_TASK, rows, total, counts[task]);
      total += counts[task];
    }
    return Arrays.copyOf(rows, total);
  }

  /** Finds rows of a layer by place. */
  Neighbours index(Layer layer) {
    if (layer instanceof RowSubset subset) {
      return structures.get(
          new IndexOf(layer), workers, () -> subset.within(index(subset.whole())));
    }
    Layer source = layer instanceof MatchedLayer matched ? matched.source() : layer;
    return structures.get(
        new IndexOf(source),
        workers,
        () ->
            source instanceof EditedLayer
                ? LayerIndex.of(source, this::index)
                : PackedIndex.of(source, workers::checkCancelled));
  }

  /** Whether a layer, however seen, is one of those a run is about, or what an edited one was. */
  static boolean isCurrent(Layer layer, Set<Layer> sources) {
    if (layer instanceof RowSubset subset) {
      return isCurrent(subset.whole(), sources);
    }
    return sources.contains(layer instanceof MatchedLayer matched ? matched.source() : layer);
  }
}
