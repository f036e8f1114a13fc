package org.landcheck.bench.corpus;

import java.util.Optional;

/**
 * How large a coverage is.
 *
 * @param label what people call it
 * @param side sub-zones along each side
 * @param block sub-zones along each side of a zone; a divisor of {@code side}, at most 31, so that
 *     three digits number the sub-zones of a zone
 */
public record Size(String label, int side, int block) {
  public static final Size TEN_THOUSAND = new Size("10k", 100, 10);
  public static final Size HUNDRED_THOUSAND = new Size("100k", 310, 10);
  public static final Size MILLION = new Size("1m", 961, 31);
  public static final Size TEN_MILLION = new Size("10m", 3162, 31);

  /** The extent of the county that all sizes are laid into, metres. */
  private static final double COUNTY = 70_000;

  /** The size of a label: {@code 10k}, {@code 100k} or {@code 1m}. */
  public static Size of(String label) {
    return switch (label) {
      case "10k" -> TEN_THOUSAND;
      case "100k" -> HUNDRED_THOUSAND;
      case "1m" -> MILLION;
      default -> throw new IllegalArgumentException("bench.size: 10k, 100k or 1m, not " + label);
    };
  }

  /** The next smaller one, to see how work grows. */
  public Optional<Size> smaller() {
    return switch (label) {
      case "100k" -> Optional.of(TEN_THOUSAND);
      case "1m" -> Optional.of(HUNDRED_THOUSAND);
      case "10m" -> Optional.of(MILLION);
      default -> Optional.empty();
    };
  }

  /** Number of sub-zones before any is left out or doubled. */
  public int cells() {
    return side * side;
  }

  /** Zones along each side. */
  public int zonesAcross() {
    return side / block;
  }

  /** Width of a sub-zone, metres. */
  public double cell() {
    return Math.min(600, COUNTY / side);
  }

  /** How much smaller faults are than in a sub-zone of 300 m, at most 1. */
  public double scale() {
    return Math.min(1, cell() / 300);
  }
}
