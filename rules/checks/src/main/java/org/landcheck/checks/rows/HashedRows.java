package org.landcheck.checks.rows;

import java.util.Arrays;
import java.util.function.IntConsumer;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;
import java.util.function.Supplier;
import org.landcheck.api.Inspection;

/**
 * The rows of a layer in the order of a hash: 4 bytes a row. Finds rows by their hash, which it
 * asks for again instead of keeping it. Immutable, and safe for any number of threads.
 */
public final class HashedRows {
  /** The hash of a row that is not to be found. */
  public static final int NONE = 0;

  /** Parts of the range of hashes, each put in order by one thread. */
  public static final int PARTS = 256;

  private static final int GUESSES = 8;

  private final int[] rows;
  private final int[] starts;
  private final Supplier<IntUnaryOperator> hashes;

  /** Takes rows that have one hash. */
  @FunctionalInterface
  public interface Runs {
    /**
     * Called by one thread at a time for a part.
     *
     * @param rows those from {@code from} to before {@code to} have the same hash, ascending
     */
    void run(int part, int[] rows, int from, int to);
  }

  private HashedRows(int[] rows, int[] starts, Supplier<IntUnaryOperator> hashes) {
    this.rows = rows;
    this.starts = starts;
    this.hashes = hashes;
  }

  /**
   * Puts rows in order; takes 20 bytes a row meanwhile.
   *
   * @param size number of rows
   * @param hashes gives functions for one thread each: from a row to its hash or {@link #NONE}
   * @param runs told of every hash that occurs
   */
  public static HashedRows of(
      int size, Supplier<IntUnaryOperator> hashes, Inspection inspection, Runs runs) {
    long[] unordered = new long[size];
    int[][] counts = new int[RowBlocks.count(size)][PARTS];
    RowBlocks.each(
        size,
        inspection,
        (block, from, to) -> {
          IntUnaryOperator hash = hashes.get();
          for (int row = from; row < to; row++) {
            int own = hash.applyAsInt(row);
            if (own != NONE) {
              int mixed = mix(own);
              // no row has a place below zero: it marks those that have no hash
              unordered[row] = (long) mixed << 32 | row;
              counts[block][mixed >>> 24]++;
            } else {
              unordered[row] = -1;
            }
          }
        });
    int[] starts = places(counts);
    long[] ordered = new long[starts[PARTS]];
    RowBlocks.each(
        size,
        inspection,
        (block, from, to) -> {
          int[] at = counts[block];
          for (int row = from; row < to; row++) {
            long each = unordered[row];
            if ((int) each >= 0) {
              ordered[at[(int) (each >>> 56)]++] = each;
            }
          }
        });
    int[] rows = new int[ordered.length];
    inspection.parallel(PARTS, part -> order(part, ordered, starts, rows, runs));
    return new HashedRows(rows, starts, hashes);
  }

  /** Turns counts by block and part into places, and gives the first place of each part. */
  private static int[] places(int[][] counts) {
    int[] starts = new int[PARTS + 1];
    int place = 0;
    for (int part = 0; part < PARTS; part++) {
      starts[part] = place;
      for (int[] block : counts) {
        int count = block[part];
        block[part] = place;
        place += count;
      }
    }
    starts[PARTS] = place;
    return starts;
  }

  private static void order(int part, long[] ordered, int[] starts, int[] rows, Runs runs) {
    int end = starts[part + 1];
    Arrays.sort(ordered, starts[part], end);
    for (int i = starts[part]; i < end; i++) {
      rows[i] = (int) ordered[i];
    }
    for (int from = starts[part]; from < end; ) {
      int to = from + 1;
      while (to < end && ordered[to] >>> 32 == ordered[from] >>> 32) {
        to++;
      }
      runs.run(part, rows, from, to);
      from = to;
    }
  }

  /** Passes the rows with a hash, ascending. */
  public void find(int hash, IntConsumer found) {
    any(
        hash,
        row -> {
          found.accept(row);
          return false;
        });
  }

  /** Whether a row with a hash meets a condition. */
  public boolean any(int hash, IntPredicate condition) {
    if (hash == NONE) {
      return false;
    }
    int mixed = mix(hash);
    IntUnaryOperator own = hashes.get();
    int end = starts[(mixed >>> 24) + 1];
    int low = first(mixed, own);
    for (int i = low; i < end && mix(own.applyAsInt(rows[i])) == mixed; i++) {
      if (condition.test(rows[i])) {
        return true;
      }
    }
    return false;
  }

  /**
   * The first place whose hash is not less. To ask for a hash again takes long, but hashes are
   * spread evenly: so the place is guessed from how far the hash is along its range, a few times
   * nearer, and searched for by halves only after that.
   */
  private int first(int mixed, IntUnaryOperator own) {
    int part = mixed >>> 24;
    int low = starts[part];
    int high = starts[part + 1];
    long wanted = Integer.toUnsignedLong(mixed);
    long least = (long) part << 24;
    long most = least + (1 << 24);
    for (int guesses = 0; low < high; guesses++) {
      long guess = low + (high - low) * (wanted - least) / (most - least);
      int place = guesses < GUESSES ? (int) Math.min(guess, high - 1) : (low + high) >>> 1;
      long there = Integer.toUnsignedLong(mix(own.applyAsInt(rows[place])));
      if (there < wanted) {
        low = place + 1;
        least = there;
      } else {
        high = place;
        most = there;
      }
    }
    return low;
  }

  /** A hash that is not {@link #NONE}. */
  public static int some(int hash) {
    return hash == NONE ? 1 : hash;
  }

  /** Spreads hashes evenly, each to one of its own. */
  private static int mix(int hash) {
    int h = hash;
    h = (h ^ h >>> 16) * 0x85ebca6b;
    h = (h ^ h >>> 13) * 0xc2b2ae35;
    return h ^ h >>> 16;
  }
}
