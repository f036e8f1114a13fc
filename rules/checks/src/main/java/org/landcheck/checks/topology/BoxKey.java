package org.landcheck.checks.topology;

import java.util.function.IntUnaryOperator;
import org.landcheck.api.Layer;
import org.landcheck.checks.rows.Boxes;
import org.landcheck.checks.rows.HashedRows;
import org.landcheck.checks.rows.RowKey;
import org.locationtech.jts.geom.Envelope;

/** Rows are alike whose shapes have the same envelope. */
final class BoxKey implements RowKey {
  @Override
  public IntUnaryOperator hashes(Layer layer) {
    Boxes boxes = new Boxes(layer);
    return row -> {
      Envelope box = boxes.of(row);
      return Boxes.isFinite(box) ? HashedRows.some(hash(box)) : HashedRows.NONE;
    };
  }

  private static int hash(Envelope box) {
    int hash = hash(box.getMinX());
    hash = 31 * hash + hash(box.getMaxX());
    hash = 31 * hash + hash(box.getMinY());
    return 31 * hash + hash(box.getMaxY());
  }

  /** The same for both zeros, which are equal. */
  private static int hash(double ordinate) {
    return Double.hashCode(ordinate + 0.0) * 0x9e3779b1;
  }

  @Override
  public boolean alike(Layer a, int rowA, Layer b, int rowB) {
    return new Boxes(a).of(rowA).equals(new Boxes(b).of(rowB));
  }
}
