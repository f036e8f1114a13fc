package org.landcheck.core.run;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;
import org.landcheck.api.Layer;
import org.landcheck.core.data.RowSubset;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/** Rows of a layer, ascending: all, those listed, or those in a box. */
final class RowSet {
  static final RowSet NONE = all(0);

  private final int count;
  private final boolean all;
  private final IntUnaryOperator rows;
  private final IntPredicate has;

  private RowSet(int count, boolean all, IntUnaryOperator rows, IntPredicate has) {
    this.count = count;
    this.all = all;
    this.rows = rows;
    this.has = has;
  }

  private static RowSet all(int count) {
    return new RowSet(count, true, i -> i, row -> row >= 0 && row < count);
  }

  private static RowSet listed(int[] ascending) {
    return new RowSet(
        ascending.length,
        false,
        i -> ascending[i],
        row -> Arrays.binarySearch(ascending, row) >= 0);
  }

  private static RowSet of(RowSubset subset) {
    return new RowSet(
        subset.size(), false, subset::wholeRow, row -> row >= 0 && subset.ownRow(row) >= 0);
  }

  /** The rows of a view that a run asks for: in its scope, and meeting its box. */
  static RowSet choose(WorkUnit unit, Layer view, Scope scope, RunContext context) {
    Optional<Envelope> bbox = context.plan().options().bbox();
    Optional<long[]> fids = scope.rows(unit.rule().id());
    if (fids.isPresent()) {
      return listed(
          Arrays.stream(fids.get())
              .mapToInt(view::rowOf)
              .filter(row -> row >= 0)
              .filter(row -> bbox.isEmpty() || meets(view, row, bbox.get()))
              .sorted()
              .toArray());
    }
    return bbox.isPresent() ? of(context.views().within(view, bbox.get())) : all(view.size());
  }

  /** Whether a row has a shape that may lie in a box. */
  static boolean meets(Layer layer, int row, Envelope box) {
    Geometry geometry = layer.geometry(row);
    return geometry != Layer.NO_GEOMETRY && geometry.getEnvelopeInternal().intersects(box);
  }

  int count() {
    return count;
  }

  /** Whether these are all rows of the view, so that each has its own number. */
  boolean isAll() {
    return all;
  }

  int row(int i) {
    return rows.applyAsInt(i);
  }

  boolean contains(int row) {
    return has.test(row);
  }
}
