package org.landcheck.core.data;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.landcheck.api.Feature;
import org.landcheck.api.FeatureChange;
import org.landcheck.api.Field;
import org.landcheck.api.FieldType;
import org.landcheck.api.Layer;

/** Collects the changes of one edit to one layer, each tested against the layer as it was. */
final class LayerDraft {
  private final EditedLayer from;
  private final Layer base;
  private final Feature[][] pages;
  private final Feature[] added;
  private final RowShift shift;
  private final int[] replaced;
  private final BitSet ownPages = new BitSet();
  private final Set<Long> seen = new HashSet<>();
  private final SortedMap<Integer, Boolean> removals = new TreeMap<>();
  private final SortedMap<Integer, Boolean> replacements = new TreeMap<>();
  private final SortedMap<Long, Optional<Feature>> additions = new TreeMap<>();

  LayerDraft(EditedLayer from, Feature[][] pages, Feature[] added, RowShift shift, int[] replaced) {
    this.replaced = replaced;
    this.from = from;
    this.base = from.base();
    this.pages = pages.clone();
    this.added = added;
    this.shift = shift;
  }

  void take(FeatureChange change) {
    requireFit(change);
    long fid = change.ref().fid();
    int baseRow = base.rowOf(fid);
    if (baseRow < 0) {
      additions.put(fid, change.after());
      return;
    }
    if (change.before().isPresent() != change.after().isPresent()) {
      removals.put(baseRow, change.after().isEmpty());
    }
    Feature after = change.after().orElse(null);
    boolean asItWas = after == null || Sameness.same(after, base.feature(baseRow));
    replace(baseRow, asItWas ? null : after);
  }

  private void replace(int baseRow, Feature feature) {
    int page = baseRow >> EditedLayer.PAGE_BITS;
    replacements.put(baseRow, feature != null);
    if (pages[page] == null && feature == null) {
      return;
    }
    if (!ownPages.get(page)) {
      ownPages.set(page);
      pages[page] =
          pages[page] == null ? new Feature[EditedLayer.PAGE_MASK + 1] : pages[page].clone();
    }
    pages[page][baseRow & EditedLayer.PAGE_MASK] = feature;
  }

  private void requireFit(FeatureChange change) {
    if (!seen.add(change.ref().fid())) {
      throw new IllegalArgumentException(change.ref() + ": changed twice in one edit");
    }
    int row = from.rowOf(change.ref().fid());
    if (change.before().isPresent() != row >= 0) {
      throw new IllegalArgumentException(
          change.ref() + (row >= 0 ? ": exists already" : ": is not there"));
    }
    if (row >= 0 && !Sameness.same(change.before().orElseThrow(), from.feature(row))) {
      throw new IllegalArgumentException(change.ref() + ": is not what the edit says it was");
    }
    change.after().ifPresent(after -> requireShape(change, after));
  }

  private void requireShape(FeatureChange change, Feature after) {
    List<Field> fields = from.schema().fields();
    if (!after.ref().equals(change.ref()) || after.values().size() != fields.size()) {
      throw new IllegalArgumentException(change.ref() + ": does not have the layer's fields");
    }
    for (int i = 0; i < fields.size(); i++) {
      Object value = after.values().get(i);
      if (value != null && !typeOf(fields.get(i).type()).isInstance(value)) {
        throw new IllegalArgumentException(
            change.ref() + ": " + fields.get(i).name() + " cannot hold a " + value.getClass());
      }
    }
  }

  private static Class<?> typeOf(FieldType type) {
    return switch (type) {
      case TEXT, DATETIME -> String.class;
      case INTEGER -> Long.class;
      case REAL -> Double.class;
      case BOOLEAN -> Boolean.class;
      case DATE -> LocalDate.class;
      case BLOB -> byte[].class;
    };
  }

  EditedLayer build() {
    int[] nowReplaced = changed(replaced, replacements);
    if (removals.isEmpty() && additions.isEmpty()) {
      return new EditedLayer(base, pages, added, shift, nowReplaced);
    }
    int[] removed = changed(shift.removed(), removals);
    if (additions.isEmpty()) {
      RowShift shifted = new RowShift(removed, shift.before());
      return new EditedLayer(base, pages, added, shifted, nowReplaced);
    }
    return withAdditions(removed, nowReplaced);
  }

  /** Merges the features added with those added before, each with its place among the base rows. */
  private EditedLayer withAdditions(int[] removed, int[] nowReplaced) {
    List<Feature> next = new ArrayList<>(added.length + additions.size());
    int[] before = new int[added.length + additions.size()];
    int old = 0;
    for (var addition : additions.entrySet()) {
      while (old < added.length && added[old].ref().fid() < addition.getKey()) {
        before[next.size()] = shift.before()[old];
        next.add(added[old++]);
      }
      if (old < added.length && added[old].ref().fid() == addition.getKey()) {
        old++;
      }
      if (addition.getValue().isPresent()) {
        before[next.size()] = rowsBelow(addition.getKey());
        next.add(addition.getValue().get());
      }
    }
    for (; old < added.length; old++) {
      before[next.size()] = shift.before()[old];
      next.add(added[old]);
    }
    RowShift shifted = new RowShift(removed, Arrays.copyOf(before, next.size()));
    return new EditedLayer(base, pages, next.toArray(new Feature[0]), shifted, nowReplaced);
  }

  /**
   * Ascending rows with changes done.
   *
   * @param changes whether a row is to be among them
   */
  private static int[] changed(int[] rows, SortedMap<Integer, Boolean> changes) {
    int[] next = new int[rows.length + changes.size()];
    int count = 0;
    int old = 0;
    for (var change : changes.entrySet()) {
      while (old < rows.length && rows[old] < change.getKey()) {
        next[count++] = rows[old++];
      }
      if (old < rows.length && rows[old] == change.getKey()) {
        old++;
      }
      if (change.getValue()) {
        next[count++] = change.getKey();
      }
    }
    while (old < rows.length) {
      next[count++] = rows[old++];
    }
    return Arrays.copyOf(next, count);
  }

  private int rowsBelow(long fid) {
    int low = 0;
    int high = base.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (base.fid(middle) < fid) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
