package org.landcheck.checks.geometry;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicLongArray;
import org.landcheck.api.Inspection;
import org.landcheck.api.Layer;
import org.landcheck.api.Revision;

/**
 * Lower bounds of what rules measure in the rings of a layer's polygons, so that one look at the
 * coordinates of a row tells several rules that it has nothing for them. A bound is within 1 % of
 * the true value, unless that is beyond what a float holds, or 0 where nothing was measured: in
 * lines, and where numbers are no lengths.
 *
 * <p>A row is measured when somebody first asks, and the bounds are kept, 8 bytes a row, for the
 * layer beneath all edits. Safe for any number of threads: two that ask at once find the same.
 */
final class RingMeasures {
  private static final int STEP = 0;
  private static final int TANGENT = 16;
  private static final int AREA = 32;
  private static final int WIDTH = 48;

  private static final ThreadLocal<Ruler> RULERS = ThreadLocal.withInitial(Ruler::new);

  private final Layer layer;
  private final Optional<Revision> edits;
  private final Known known;

  private record Key(Layer layer) {}

  private record BaseKey(Layer base) {}

  /** By row four numbers, each the upper half of a float; 0 if not measured. */
  private record Known(Layer layer, AtomicLongArray rows) {}

  private RingMeasures(Layer layer, Known known) {
    this.layer = layer;
    this.edits = layer.revision();
    this.known = known;
  }

  /** The measures of a layer; to be asked for in {@code prepare}, then by rows. */
  static RingMeasures of(Layer layer, Inspection inspection) {
    return inspection.shared(
        new Key(layer),
        () -> {
          Layer base = Revision.baseOf(layer);
          return new RingMeasures(
              layer,
              inspection.shared(
                  new BaseKey(base), () -> new Known(base, new AtomicLongArray(base.size()))));
        });
  }

  /** Square of the shortest way from a vertex to the next. */
  double squareOfStep(int row) {
    return bound(row, STEP);
  }

  /** Least tangent of a corner's angle, among those of less than 90 degrees. */
  double tangent(int row) {
    return bound(row, TANGENT);
  }

  /** Least area of a part. */
  double area(int row) {
    return bound(row, AREA);
  }

  /** Least mean width of a part: twice its area by the length of its rings. */
  double width(int row) {
    return bound(row, WIDTH);
  }

  private double bound(int row, int which) {
    int half = (int) (bounds(row) >>> which) & 0xFFFF;
    return Float.intBitsToFloat(half << 16);
  }

  private long bounds(int row) {
    int base = edits.isEmpty() ? row : edits.get().baseRow(row);
    if (base < 0) {
      return measure(layer, row);
    }
    long bounds = known.rows.getPlain(base);
    if (bounds == 0) {
      bounds = measure(known.layer, base);
      known.rows.setOpaque(base, bounds);
    }
    return bounds;
  }

  private static long measure(Layer layer, int row) {
    Ruler ruler = RULERS.get();
    if (!ruler.measure(layer, row)) {
      return 0;
    }
    return upper(ruler.squareOfStep()) << STEP
        | upper(ruler.tangent()) << TANGENT
        | upper(ruler.area()) << AREA
        | upper(ruler.width()) << WIDTH;
  }

  /** Upper half of a float that is not more than a number: cutting off digits makes it less. */
  private static long upper(double value) {
    float near = (float) Math.min(Math.max(value, 0), Float.MAX_VALUE);
    float below = near > value ? Math.nextDown(near) : near;
    return Float.floatToRawIntBits(Math.max(below, 0)) >>> 16;
  }
}
