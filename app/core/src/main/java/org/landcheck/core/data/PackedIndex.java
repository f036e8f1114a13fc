package org.landcheck.core.data;

import java.util.Arrays;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.landcheck.api.Layer;
import org.landcheck.api.Neighbours;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.shape.fractal.HilbertCode;

/**
 * A packed R-tree over a layer's rows: envelopes in Hilbert order, 16 to a node, in plain arrays of
 * about 36 bytes a row. Rows without a shape, and shapes with no finite extent, are not in it.
 */
public final class PackedIndex implements Neighbours {
  private static final int NODE = 16;
  private static final int HILBERT_LEVEL = 12;
  private static final int POLL = 1024;
  private static final int BUCKET_BITS = 8;
  private static final int BUCKETS = 1 << BUCKET_BITS;

  /** Rows in Hilbert order. */
  private final int[] rows;

  /** Four numbers a box (min x, min y, max x, max y): rows first, then level by level the nodes. */
  private final double[] boxes;

  /** First box of each level; the last entry is the number of boxes. */
  private final int[] levels;

  private PackedIndex(int[] rows, double[] boxes, int[] levels) {
    this.rows = rows;
    this.boxes = boxes;
    this.levels = levels;
  }

  /** The tree of all rows of a layer, built in O(n log n). */
  public static PackedIndex of(Layer layer) {
    return of(layer, () -> {});
  }

  /**
   * The tree of all rows of a layer, built in O(n log n).
   *
   * @param poll called now and then; ends the building by throwing
   */
  public static PackedIndex of(Layer layer, Runnable poll) {
    return of(layer, IntStream.range(0, layer.size()).toArray(), poll);
  }

  /** The tree of some rows of a layer. */
  static PackedIndex of(Layer layer, int[] some) {
    return of(layer, some, () -> {});
  }

  private static PackedIndex of(Layer layer, int[] some, Runnable poll) {
    int[] found = new int[some.length];
    double[] unsorted = new double[4 * some.length];
    int count = 0;
    Envelope all = new Envelope();
    for (int i = 0; i < some.length; i++) {
      if (i % POLL == 0) {
        poll.run();
      }
      Envelope box = layer.geometry(some[i]).getEnvelopeInternal();
      if (isFinite(box)) {
        unsorted[4 * count] = box.getMinX();
        unsorted[4 * count + 1] = box.getMinY();
        unsorted[4 * count + 2] = box.getMaxX();
        unsorted[4 * count + 3] = box.getMaxY();
        found[count++] = some[i];
        all.expandToInclude(box);
      }
    }
    int[] order = hilbertOrder(unsorted, count, all, poll);
    int[] levels = levels(count);
    int[] rows = new int[count];
    double[] boxes = new double[4 * levels[levels.length - 1]];
    for (int i = 0; i < count; i++) {
      rows[i] = found[order[i]];
      System.arraycopy(unsorted, 4 * order[i], boxes, 4 * i, 4);
    }
    PackedIndex index = new PackedIndex(rows, boxes, levels);
    for (int level = 1; level + 1 < levels.length; level++) {
      index.fill(level);
    }
    return index;
  }

  private static boolean isFinite(Envelope box) {
    return !box.isNull()
        && Double.isFinite(box.getMinX() + box.getMaxX() + box.getMinY() + box.getMaxY());
  }

  private static int[] hilbertOrder(double[] boxes, int count, Envelope all, Runnable poll) {
    int side = (1 << HILBERT_LEVEL) - 1;
    double scaleX = all.getWidth() > 0 ? side / all.getWidth() : 0;
    double scaleY = all.getHeight() > 0 ? side / all.getHeight() : 0;
    // code in the high half, place in the low half: primitives to sort
    long[] keys = new long[count];
    int[] ends = new int[BUCKETS];
    for (int i = 0; i < count; i++) {
      double x = (boxes[4 * i] + boxes[4 * i + 2]) / 2 - all.getMinX();
      double y = (boxes[4 * i + 1] + boxes[4 * i + 3]) / 2 - all.getMinY();
      long code = HilbertCode.encode(HILBERT_LEVEL, (int) (x * scaleX), (int) (y * scaleY));
      keys[i] = code << 32 | i;
      ends[bucket(keys[i])]++;
    }
    long[] sorted = new long[count];
    for (int i = 1; i < BUCKETS; i++) {
      ends[i] += ends[i - 1];
    }
    for (int i = count - 1; i >= 0; i--) {
      sorted[--ends[bucket(keys[i])]] = keys[i];
    }
    for (int i = 0; i < BUCKETS; i++) {
      poll.run();
      Arrays.sort(sorted, ends[i], i + 1 < BUCKETS ? ends[i + 1] : count);
    }
    int[] order = new int[count];
    for (int i = 0; i < count; i++) {
      order[i] = (int) sorted[i];
    }
    return order;
  }

  /** Equal parts of the curve, in its order: each is sorted for itself. */
  private static int bucket(long key) {
    return (int) (key >>> 32 >>> 2 * HILBERT_LEVEL - BUCKET_BITS);
  }

  private static int[] levels(int count) {
    int[] levels = new int[16];
    int used = 0;
    int start = 0;
    int size = count;
    while (true) {
      levels[used++] = start;
      start += size;
      if (size <= 1) {
        levels[used++] = start;
        return Arrays.copyOf(levels, used);
      }
      size = (size + NODE - 1) / NODE;
    }
  }

  private void fill(int level) {
    for (int box = levels[level]; box < levels[level + 1]; box++) {
      int first = firstChild(level, box);
      int last = Math.min(first + NODE, levels[level]);
      System.arraycopy(boxes, 4 * first, boxes, 4 * box, 4);
      for (int child = first + 1; child < last; child++) {
        boxes[4 * box] = Math.min(boxes[4 * box], boxes[4 * child]);
        boxes[4 * box + 1] = Math.min(boxes[4 * box + 1], boxes[4 * child + 1]);
        boxes[4 * box + 2] = Math.max(boxes[4 * box + 2], boxes[4 * child + 2]);
        boxes[4 * box + 3] = Math.max(boxes[4 * box + 3], boxes[4 * child + 3]);
      }
    }
  }

  private int firstChild(int level, int box) {
    return levels[level - 1] + (box - levels[level]) * NODE;
  }

  @Override
  public void within(Envelope envelope, IntConsumer found) {
    if (rows.length > 0 && !envelope.isNull()) {
      int top = levels.length - 2;
      visit(top, levels[top], envelope, found);
    }
  }

  private void visit(int level, int box, Envelope envelope, IntConsumer found) {
    if (boxes[4 * box] > envelope.getMaxX()
        || boxes[4 * box + 1] > envelope.getMaxY()
        || boxes[4 * box + 2] < envelope.getMinX()
        || boxes[4 * box + 3] < envelope.getMinY()) {
      return;
    }
    if (level == 0) {
      found.accept(rows[box]);
      return;
    }
    int first = firstChild(level, box);
    int last = Math.min(first + NODE, levels[level]);
    for (int child = first; child < last; child++) {
      visit(level - 1, child, envelope, found);
    }
  }
}
