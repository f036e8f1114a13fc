package org.landcheck.desktop.map;

import java.util.Arrays;
import java.util.function.IntConsumer;
import org.landcheck.api.Layer;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.shape.fractal.HilbertCode;

/**
 * Finds the rows of a layer by place: a packed R-tree on arrays, 40 bytes a row.
 *
 * <p>Rows are laid along a Hilbert curve; every sixteen boxes make a box of the next tier.
 */
public final class RowIndex {
  private static final int NODE = 16;
  private static final int HILBERT_LEVEL = 12;

  private final int[] rows;

  /** Boxes of all tiers, the rows' own first: least x, least y, greatest x, greatest y. */
  private final double[] boxes;

  /** Where each tier begins, in boxes; one more entry for the end. */
  private final int[] tiers;

  private final Envelope extent = new Envelope();

  private RowIndex(int[] rows, double[] boxes, int[] tiers) {
    this.rows = rows;
    this.boxes = boxes;
    this.tiers = tiers;
    if (rows.length > 0) {
      int top = 4 * (tiers[tiers.length - 1] - 1);
      extent.init(boxes[top], boxes[top + 2], boxes[top + 1], boxes[top + 3]);
    }
  }

  /** Indexes every row that has a shape with finite coordinates. */
  public static RowIndex of(Layer layer) {
    int size = layer.size();
    Envelope[] envelopes = new Envelope[size];
    Envelope all = new Envelope();
    int count = 0;
    for (int row = 0; row < size; row++) {
      Geometry geometry = layer.geometry(row);
      Envelope envelope = geometry.getEnvelopeInternal();
      if (!envelope.isNull() && Double.isFinite(envelope.getWidth() + envelope.getHeight())) {
        envelopes[row] = envelope;
        all.expandToInclude(envelope);
        count++;
      }
    }
    int[] rows = sorted(envelopes, all, count);
    int[] tiers = tiers(count);
    double[] boxes = new double[4 * tiers[tiers.length - 1]];
    for (int i = 0; i < count; i++) {
      Envelope envelope = envelopes[rows[i]];
      boxes[4 * i] = envelope.getMinX();
      boxes[4 * i + 1] = envelope.getMinY();
      boxes[4 * i + 2] = envelope.getMaxX();
      boxes[4 * i + 3] = envelope.getMaxY();
    }
    for (int tier = 1; tier < tiers.length - 1; tier++) {
      for (int node = tiers[tier]; node < tiers[tier + 1]; node++) {
        join(boxes, node, tiers[tier - 1] + (node - tiers[tier]) * NODE, tiers[tier]);
      }
    }
    return new RowIndex(rows, boxes, tiers);
  }

  private static int[] sorted(Envelope[] envelopes, Envelope all, int count) {
    double cells = (1 << HILBERT_LEVEL) - 1;
    double acrossX = Math.max(all.getWidth(), Double.MIN_NORMAL);
    double acrossY = Math.max(all.getHeight(), Double.MIN_NORMAL);
    long[] order = new long[count];
    int next = 0;
    for (int row = 0; row < envelopes.length; row++) {
      Envelope envelope = envelopes[row];
      if (envelope != null) {
        double x = (envelope.getMinX() + envelope.getMaxX()) / 2 - all.getMinX();
        double y = (envelope.getMinY() + envelope.getMaxY()) / 2 - all.getMinY();
        long code =
            HilbertCode.encode(
                HILBERT_LEVEL, (int) (x / acrossX * cells), (int) (y / acrossY * cells));
        order[next++] = code << 32 | row;
      }
    }
    Arrays.sort(order);
    int[] rows = new int[count];
    for (int i = 0; i < count; i++) {
      rows[i] = (int) order[i];
    }
    return rows;
  }

  private static int[] tiers(int count) {
    int[] tiers = new int[12];
    int tier = 0;
    int nodes = count;
    int end = 0;
    while (true) {
      tiers[tier++] = end;
      end += nodes;
      if (nodes <= 1) {
        break;
      }
      nodes = (nodes + NODE - 1) / NODE;
    }
    tiers[tier++] = end;
    return Arrays.copyOf(tiers, tier);
  }

  private static void join(double[] boxes, int node, int from, int limit) {
    double[] box = {
      Double.POSITIVE_INFINITY,
      Double.POSITIVE_INFINITY,
      Double.NEGATIVE_INFINITY,
      Double.NEGATIVE_INFINITY
    };
    for (int child = from; child < Math.min(from + NODE, limit); child++) {
      box[0] = Math.min(box[0], boxes[4 * child]);
      box[1] = Math.min(box[1], boxes[4 * child + 1]);
      box[2] = Math.max(box[2], boxes[4 * child + 2]);
      box[3] = Math.max(box[3], boxes[4 * child + 3]);
    }
    System.arraycopy(box, 0, boxes, 4 * node, 4);
  }

  /** Where the indexed rows lie; null envelope if there is none. */
  public Envelope extent() {
    return new Envelope(extent);
  }

  /** Number of indexed rows. */
  public int size() {
    return rows.length;
  }

  /** Row at a position of the index, positions being what {@link #query} passes. */
  public int row(int position) {
    return rows[position];
  }

  /** Width or height of a row's box, whichever is greater. */
  public double span(int position) {
    return Math.max(
        boxes[4 * position + 2] - boxes[4 * position],
        boxes[4 * position + 3] - boxes[4 * position + 1]);
  }

  /** Least x of a row's box. */
  public double minX(int position) {
    return boxes[4 * position];
  }

  /** Greatest y of a row's box. */
  public double maxY(int position) {
    return boxes[4 * position + 3];
  }

  /** Passes the position of every row whose box meets an envelope. */
  public void query(Envelope envelope, IntConsumer positions) {
    if (rows.length > 0) {
      visit(tiers.length - 2, tiers[tiers.length - 2], envelope, positions);
    }
  }

  private void visit(int tier, int node, Envelope envelope, IntConsumer positions) {
    if (boxes[4 * node] > envelope.getMaxX()
        || boxes[4 * node + 2] < envelope.getMinX()
        || boxes[4 * node + 1] > envelope.getMaxY()
        || boxes[4 * node + 3] < envelope.getMinY()) {
      return;
    }
    if (tier == 0) {
      positions.accept(node);
      return;
    }
    int first = tiers[tier - 1] + (node - tiers[tier]) * NODE;
    for (int child = first; child < Math.min(first + NODE, tiers[tier]); child++) {
      visit(tier - 1, child, envelope, positions);
    }
  }
}
