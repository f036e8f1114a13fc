package org.landcheck.core.run;

import java.util.Arrays;
import java.util.Optional;
import org.landcheck.api.Layer;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/** Rows of a layer, ascending: all below a number, or those listed. */
final class RowSet {
  private final int count;
  private final Optional<int[]> listed;

  private RowSet(int count, Optional<int[]> listed) {
    this.count = count;
    this.listed = listed;
  }

  static RowSet upTo(int count) {
    return new RowSet(count, Optional.empty());
  }

  static RowSet of(int[] ascending) {
    return new RowSet(ascending.length, Optional.of(ascending));
  }

  /** The rows of a view that a run asks for: in its scope, and meeting its box. */
  static RowSet choose(WorkUnit unit, Layer view, Scope scope, RunContext context) {
    Optional<long[]> fids = scope.rows(unit.rule().id());
    RowSet chosen = upTo(view.size());
    if (fids.isPresent()) {
      chosen =
          of(
              Arrays.stream(fids.get())
                  .mapToInt(view::rowOf)
                  .filter(row -> row >= 0)
                  .sorted()
                  .toArray());
    }
    Optional<Envelope> bbox = context.plan().options().bbox();
    return bbox.isPresent() ? chosen.meeting(bbox.get(), view) : chosen;
  }

  private RowSet meeting(Envelope box, Layer view) {
    int[] rows = new int[count];
    int kept = 0;
    for (int i = 0; i < count; i++) {
      Geometry geometry = view.geometry(row(i));
      if (geometry != Layer.NO_GEOMETRY && geometry.getEnvelopeInternal().intersects(box)) {
        rows[kept++] = row(i);
      }
    }
    return of(Arrays.copyOf(rows, kept));
  }

  int count() {
    return count;
  }

  int row(int i) {
    return listed.isPresent() ? listed.get()[i] : i;
  }

  boolean contains(int row) {
    return listed.isPresent()
        ? Arrays.binarySearch(listed.get(), row) >= 0
        : row >= 0 && row < count;
  }
}
