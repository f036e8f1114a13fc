package org.landcheck.io.curve;

/**
 * How many points the curves of one file may be drawn with: in proportion to its bytes, since a few
 * numbers can make millions. Once it is spent nothing more is drawn. For one thread.
 */
public final class DrawnBudget {
  /** An arc, which takes some 40 bytes, has a thousand points if it is part of a road. */
  private static final long POINTS_PER_BYTE = 64;

  private static final long LEAST = 1 << 22;

  private long left;

  /**
   * @param bytes size of the file
   */
  public DrawnBudget(long bytes) {
    left = LEAST + POINTS_PER_BYTE * bytes;
  }

  /** Takes points that a curve was drawn with. */
  public void take(long points) {
    left -= points;
  }

  /** Whether more were drawn than there may be. */
  public boolean isSpent() {
    return left < 0;
  }
}
