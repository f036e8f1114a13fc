package org.landcheck.delivery.bundle;

/**
 * What a bundle may cost at most, judged before anything is unpacked.
 *
 * @param entries number of entries
 * @param bytes size of all contents together
 * @param ratio how many times larger a content may be than its compressed form
 */
public record BundleLimits(int entries, long bytes, int ratio) {
  /** Room for the scans of a county, but not for a bomb. */
  public static final BundleLimits DEFAULT = new BundleLimits(500_000, 1L << 38, 200);

  /** Contents smaller than this may be of any ratio: a page of blanks is no bomb. */
  static final long SMALL = 1 << 20;
}
