package org.landcheck.core.run;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.landcheck.api.Layer;
import org.landcheck.api.Revision;

/** How often each text of six characters begins a key of a layer. Immutable. */
final class KeyCodes {
  private static final int LENGTH = 6;
  private static final int ROWS_A_TASK = 8192;
  private static final int POLL = 1024;

  private final long keys;

  /** Most frequent first. */
  private final Map<String, Integer> counts;

  /** What edits add to the counts. */
  private final Map<String, Integer> changes;

  private KeyCodes(long keys, Map<String, Integer> counts, Map<String, Integer> changes) {
    this.keys = keys;
    this.counts = counts;
    this.changes = changes;
  }

  static KeyCodes count(Layer layer, int field, Workers workers) {
    int tasks = (layer.size() + ROWS_A_TASK - 1) / ROWS_A_TASK;
    List<Tally> tallies = new ArrayList<>();
    for (int task = 0; task < tasks; task++) {
      tallies.add(new Tally());
    }
    workers.parallel(
        tasks,
        task -> {
          int end = Math.min(layer.size(), (task + 1) * ROWS_A_TASK);
          for (int row = task * ROWS_A_TASK; row < end; row++) {
            if (row % POLL == 0) {
              workers.checkCancelled();
            }
            tallies.get(task).add(layer.value(row, field), 1);
          }
        });
    Tally all = new Tally();
    tallies.forEach(all::addAll);
    Map<String, Integer> sorted = new LinkedHashMap<>();
    all.counts.entrySet().stream()
        .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
        .forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
    return new KeyCodes(all.keys, sorted, Map.of());
  }

  /** Those of another version of the layer. Costs by what was done between the two. */
  KeyCodes edited(Layer before, Layer after, int field) {
    Tally tally = new Tally();
    tally.counts.putAll(changes);
    for (long fid : Revision.differing(before, after)) {
      tally.add(before, before.rowOf(fid), field, -1);
      tally.add(after, after.rowOf(fid), field, 1);
    }
    return new KeyCodes(keys + tally.keys, counts, tally.counts);
  }

  /** Keys that are not blank. */
  long keys() {
    return keys;
  }

  int count(String code) {
    return counts.getOrDefault(code, 0) + changes.getOrDefault(code, 0);
  }

  /** Passes all codes that begin at least so many keys, and perhaps some others. */
  void forEach(double least, Consumer<String> codes) {
    changes.keySet().forEach(codes);
    for (Map.Entry<String, Integer> entry : counts.entrySet()) {
      if (entry.getValue() < least) {
        return;
      }
      codes.accept(entry.getKey());
    }
  }

  private static final class Tally {
    private final Map<String, Integer> counts = new HashMap<>();
    private long keys;

    void add(Object value, int times) {
      String key = value == null ? "" : value.toString();
      keys += key.isBlank() ? 0 : times;
      if (key.length() >= LENGTH) {
        counts.merge(key.substring(0, LENGTH), times, Integer::sum);
      }
    }

    /** Adds the key of a row; nothing if there is no such row. */
    void add(Layer layer, int row, int field, int times) {
      if (row >= 0) {
        add(layer.value(row, field), times);
      }
    }

    void addAll(Tally other) {
      other.counts.forEach((code, count) -> counts.merge(code, count, Integer::sum));
      keys += other.keys;
    }
  }
}
