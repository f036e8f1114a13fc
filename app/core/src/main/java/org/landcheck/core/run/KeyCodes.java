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

/** How often each text of six characters stands in one place of a layer's keys. Immutable. */
final class KeyCodes {
  private static final int LENGTH = 6;
  private static final int ROWS_A_TASK = 8192;
  private static final int POLL = 1024;

  /**
   * Where the six characters stand.
   *
   * @param from how many characters stand before them
   * @param told whether the pack says so: then a text without six digits there has none, and does
   *     not count as a key
   */
  record Place(int field, int from, boolean told) {
    private String of(String key) {
      String code = key.length() < from + LENGTH ? "" : key.substring(from, from + LENGTH);
      return told && !code.chars().allMatch(c -> c >= '0' && c <= '9') ? "" : code;
    }
  }

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

  static KeyCodes count(Layer layer, Place place, Workers workers) {
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
            tallies.get(task).add(layer.value(row, place.field), place, 1);
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
  KeyCodes edited(Layer before, Layer after, Place place) {
    Tally tally = new Tally();
    tally.counts.putAll(changes);
    for (long fid : Revision.differing(before, after)) {
      tally.add(before, before.rowOf(fid), place, -1);
      tally.add(after, after.rowOf(fid), place, 1);
    }
    return new KeyCodes(keys + tally.keys, counts, tally.counts);
  }

  /** Keys that are not blank; if the pack says where the code stands, those that have one. */
  long keys() {
    return keys;
  }

  int count(String code) {
    return counts.getOrDefault(code, 0) + changes.getOrDefault(code, 0);
  }

  /** Passes all codes that stand in at least so many keys, and perhaps some others. */
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

    void add(Object value, Place place, int times) {
      String key = value == null ? "" : value.toString();
      String code = place.of(key);
      keys += (place.told ? code : key).isBlank() ? 0 : times;
      if (!code.isEmpty()) {
        counts.merge(code, times, Integer::sum);
      }
    }

    /** Adds the key of a row; nothing if there is no such row. */
    void add(Layer layer, int row, Place place, int times) {
      if (row >= 0) {
        add(layer.value(row, place.field), place, times);
      }
    }

    void addAll(Tally other) {
      other.counts.forEach((code, count) -> counts.merge(code, count, Integer::sum));
      keys += other.keys;
    }
  }
}
