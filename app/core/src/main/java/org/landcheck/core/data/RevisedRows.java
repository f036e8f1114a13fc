package org.landcheck.core.data;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.landcheck.api.Layer;
import org.landcheck.api.Revision;

/** The chosen rows of an edited layer, as a revision of those of the layer beneath. */
final class RevisedRows implements RowSubset.Choice, Revision {
  private final Revision edits;
  private final RowSubset base;

  /** Chosen rows of the edited layer that were replaced or added. */
  private final int[] inserted;

  private final RowShift shift;

  RevisedRows(Layer edited, RowSubset base, IntPredicate accepts) {
    this.edits = edited.revision().orElseThrow();
    this.base = base;
    this.inserted = Arrays.stream(edits.touchedRows()).filter(accepts).toArray();
    int[] lost = Arrays.stream(edits.lostRows()).map(base::ownRow).filter(r -> r >= 0).toArray();
    int[] before = new int[inserted.length];
    for (int i = 0; i < before.length; i++) {
      before[i] = rowsBelow(edited.fid(inserted[i]));
    }
    this.shift = new RowShift(lost, before);
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

  @Override
  public int size() {
    return shift.size(base.size());
  }

  @Override
  public int whole(int own) {
    int place = shift.place(own);
    return place < 0 ? inserted[-place - 1] : edits.rowOfBase(base.wholeRow(place));
  }

  @Override
  public int own(int whole) {
    int at = Arrays.binarySearch(inserted, whole);
    if (at >= 0) {
      return shift.rowOfInserted(at);
    }
    int beneath = edits.baseRow(whole);
    int place = beneath < 0 ? -1 : base.ownRow(beneath);
    return place < 0 ? -1 : shift.rowOf(place);
  }

  @Override
  public Layer base() {
    return base;
  }

  @Override
  public int baseRow(int row) {
    return Math.max(-1, shift.place(row));
  }

  @Override
  public int rowOfBase(int baseRow) {
    return shift.rowOf(baseRow);
  }

  @Override
  public int[] touchedRows() {
    int[] rows = new int[inserted.length];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = shift.rowOfInserted(i);
    }
    return rows;
  }

  @Override
  public int[] lostRows() {
    return shift.removed().clone();
  }

  @Override
  public Optional<long[]> differingFrom(Revision other) {
    return other instanceof RevisedRows rows ? edits.differingFrom(rows.edits) : Optional.empty();
  }
}
