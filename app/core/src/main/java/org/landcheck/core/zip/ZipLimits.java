package org.landcheck.core.zip;

/**
 * What a zip may cost at most, judged before anything is unpacked.
 *
 * @param entries number of entries
 * @param bytes size of all contents together
 * @param ratio how many times larger a content may be than its compressed form
 */
public record ZipLimits(int entries, long bytes, int ratio) {
  /** Room for the scans of a county, but not for a bomb. */
  public static final ZipLimits DEFAULT = new ZipLimits(500_000, 1L << 38, 200);

  /** Contents smaller than this may be of any ratio: a page of blanks is no bomb. */
  static final long SMALL = 1 << 20;
}
