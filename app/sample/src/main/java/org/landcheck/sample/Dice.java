package org.landcheck.sample;

/**
 * Pseudo-random numbers of our own (SplitMix64), so that a seed means the same county for ever,
 * whatever a platform's generators become. Mutable, for one thread.
 */
public final class Dice {
  private static final long GOLDEN = 0x9e3779b97f4a7c15L;

  private long state;

  public Dice(long seed) {
    state = seed;
  }

  /** Scrambles a number so that neighbouring numbers give unrelated results. */
  static long mix(long value) {
    long z = (value ^ (value >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }

  /** Dice that depend on nothing but a seed and the two numbers of a place. */
  public static Dice at(long seed, long a, long b) {
    return new Dice(mix(seed + GOLDEN * mix(a + GOLDEN * mix(b + GOLDEN))));
  }

  public long next() {
    state += GOLDEN;
    return mix(state);
  }

  /** From 0 to {@code bound} - 1. */
  public int below(int bound) {
    return (int) Long.remainderUnsigned(next(), bound);
  }

  /** From 0 inclusive to 1 exclusive. */
  public double unit() {
    return (next() >>> 11) * 0x1.0p-53;
  }

  public double between(double low, double high) {
    return low + (high - low) * unit();
  }
}
