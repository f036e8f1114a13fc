package org.landcheck.core.data;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.landcheck.api.Crs;
import org.landcheck.api.Feature;
import org.landcheck.api.FeatureChange;
import org.landcheck.api.Layer;
import org.landcheck.api.LayerSchema;
import org.landcheck.api.Revision;
import org.locationtech.jts.geom.Geometry;

/**
 * A layer with edits on top. Replaced features lie in pages of rows that versions share until one
 * writes to them; a feature that is set back to what it was leaves no trace.
 *
 * <p>Structures built from the layer beneath can be kept and patched: {@link #base()}, {@link
 * #baseRow}, {@link #rowOfBase} and {@link #touchedRows()} say what is still as it was.
 */
public final class EditedLayer implements Layer, Revision {
  static final int PAGE_BITS = 8;
  static final int PAGE_MASK = (1 << PAGE_BITS) - 1;

  private final Layer base;
  private final Feature[][] pages;
  private final Feature[] added;
  private final RowShift shift;
  private final int[] replaced;
  private final List<Unreadable> unreadable;
  // found when first asked for: many structures ask
  private volatile int[] touched;
  private volatile int[] lost;

  /**
   * @param replaced rows of the layer beneath that another feature stands for, ascending
   */
  EditedLayer(Layer base, Feature[][] pages, Feature[] added, RowShift shift, int[] replaced) {
    this.base = base;
    this.replaced = replaced;
    this.pages = pages;
    this.added = added;
    this.shift = shift;
    this.unreadable =
        base.unreadable().stream()
            .filter(u -> rowOf(u.fid()) >= 0 && geometry(rowOf(u.fid())) == NO_GEOMETRY)
            .toList();
  }

  static EditedLayer of(Layer layer) {
    return layer instanceof EditedLayer edited
        ? edited
        : new EditedLayer(
            layer,
            new Feature[(layer.size() >> PAGE_BITS) + 1][],
            new Feature[0],
            RowShift.NONE,
            new int[0]);
  }

  /**
   * The layer with changes done.
   *
   * @throws IllegalArgumentException if one does not fit what the layer holds
   */
  EditedLayer with(List<FeatureChange> changes) {
    LayerDraft draft = new LayerDraft(this, pages, added, shift, replaced);
    changes.forEach(draft::take);
    return draft.build();
  }

  @Override
  public Optional<Revision> revision() {
    return Optional.of(this);
  }

  @Override
  public Layer base() {
    return base;
  }

  @Override
  public int baseRow(int row) {
    int place = shift.place(row);
    return place < 0 || replaced(place) != null ? -1 : place;
  }

  @Override
  public int rowOfBase(int baseRow) {
    return replaced(baseRow) != null ? -1 : shift.rowOf(baseRow);
  }

  @Override
  public int[] lostRows() {
    int[] known = lost;
    if (known == null) {
      known = findLost();
      lost = known;
    }
    return known;
  }

  private int[] findLost() {
    int[] removed = shift.removed();
    if (removed.length == 0) {
      return replaced;
    }
    int[] rows = Arrays.copyOf(replaced, replaced.length + removed.length);
    System.arraycopy(removed, 0, rows, replaced.length, removed.length);
    Arrays.sort(rows);
    return rows;
  }

  @Override
  public int[] touchedRows() {
    int[] known = touched;
    if (known == null) {
      known = findTouched();
      touched = known;
    }
    return known;
  }

  private int[] findTouched() {
    if (shift.isNone()) {
      return replaced;
    }
    int count = replaced.length;
    int[] all = Arrays.copyOf(replaced, count + added.length);
    for (int i = 0; i < count; i++) {
      all[i] = shift.rowOf(replaced[i]);
    }
    for (int i = 0; i < added.length; i++) {
      all[count + i] = shift.rowOfInserted(i);
    }
    Arrays.sort(all);
    return all;
  }

  /** Looks only into pages that the two versions do not share. */
  @Override
  public Optional<long[]> differingFrom(Revision other) {
    if (!(other instanceof EditedLayer layer) || layer.base != base) {
      return Optional.empty();
    }
    LongStream.Builder fids = LongStream.builder();
    for (int page = 0; page < pages.length; page++) {
      for (int i = 0; pages[page] != layer.pages[page] && i <= PAGE_MASK; i++) {
        int row = (page << PAGE_BITS) + i;
        if (row < base.size() && replaced(row) != layer.replaced(row)) {
          fids.add(base.fid(row));
        }
      }
    }
    addRemoved(layer, fids);
    layer.addRemoved(this, fids);
    addAdded(layer, fids);
    layer.addAdded(this, fids);
    return Optional.of(fids.build().sorted().distinct().toArray());
  }

  /** Adds the features beneath that are removed here and not in another version. */
  private void addRemoved(EditedLayer other, LongStream.Builder fids) {
    for (int row : shift == other.shift ? new int[0] : shift.removed()) {
      if (Arrays.binarySearch(other.shift.removed(), row) < 0) {
        fids.add(base.fid(row));
      }
    }
  }

  /** Adds the features put in here that another version does not have so. */
  private void addAdded(EditedLayer other, LongStream.Builder fids) {
    for (Feature each : added == other.added ? new Feature[0] : added) {
      int at = indexOfAdded(other.added, each.ref().fid());
      if (at < 0 || other.added[at] != each) {
        fids.add(each.ref().fid());
      }
    }
  }

  private Feature replaced(int baseRow) {
    Feature[] page = pages[baseRow >> PAGE_BITS];
    return page == null ? null : page[baseRow & PAGE_MASK];
  }

  /** The feature the edits put at a place, or null if the layer beneath has it. */
  private Feature edited(int place) {
    return place < 0 ? added[-place - 1] : replaced(place);
  }

  @Override
  public LayerSchema schema() {
    return base.schema();
  }

  @Override
  public Crs crs() {
    return base.crs();
  }

  @Override
  public int size() {
    return shift.size(base.size());
  }

  @Override
  public long fid(int row) {
    int place = shift.place(row);
    return place < 0 ? added[-place - 1].ref().fid() : base.fid(place);
  }

  @Override
  public int rowOf(long fid) {
    int baseRow = base.rowOf(fid);
    if (baseRow >= 0) {
      return shift.rowOf(baseRow);
    }
    int at = indexOfAdded(added, fid);
    return at < 0 ? -1 : shift.rowOfInserted(at);
  }

  static int indexOfAdded(Feature[] added, long fid) {
    int low = 0;
    int high = added.length - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int order = Long.compare(added[middle].ref().fid(), fid);
      if (order == 0) {
        return middle;
      }
      low = order < 0 ? middle + 1 : low;
      high = order < 0 ? high : middle - 1;
    }
    return -1;
  }

  @Override
  public Geometry geometry(int row) {
    int place = shift.place(row);
    Feature feature = edited(place);
    return feature == null ? base.geometry(place) : feature.geometry().orElse(NO_GEOMETRY);
  }

  @Override
  public Object value(int row, int field) {
    int place = shift.place(row);
    Feature feature = edited(place);
    return feature == null ? base.value(place, field) : feature.values().get(field);
  }

  @Override
  public List<Unreadable> unreadable() {
    return unreadable;
  }
}
