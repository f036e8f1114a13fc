package org.landcheck.checks.rows;

import java.util.Arrays;
import org.landcheck.api.Inspection;

/** Goes through the rows of a layer in blocks on all threads. */
public final class RowBlocks {
  public static final int ROWS = 8192;

  private RowBlocks() {}

  /** What is done with the rows of one block. */
  @FunctionalInterface
  public interface Body {
    /**
     * @param to first row behind the block
     */
    void rows(int block, int from, int to);
  }

  /** Number of blocks of {@value #ROWS} rows. */
  public static int count(int rows) {
    return (rows + ROWS - 1) / ROWS;
  }

  /** Passes all rows in blocks of {@value #ROWS}. */
  public static void each(int rows, Inspection inspection, Body body) {
    each(rows, ROWS, inspection, body);
  }

  /** Passes all rows in blocks of a size. */
  public static void each(int rows, int size, Inspection inspection, Body body) {
    inspection.parallel(
        (rows + size - 1) / size,
        block -> body.rows(block, block * size, Math.min(rows, (block + 1) * size)));
  }

  /** What is done with the rows of one block to choose some. */
  @FunctionalInterface
  public interface Choice {
    void rows(int from, int to, IntRows chosen);
  }

  /** The rows that are chosen, ascending if each block chooses in its order. */
  public static int[] choose(int rows, Inspection inspection, Choice choice) {
    IntRows[] chosen = new IntRows[count(rows)];
    Arrays.setAll(chosen, i -> new IntRows());
    each(rows, inspection, (block, from, to) -> choice.rows(from, to, chosen[block]));
    return IntRows.concat(chosen);
  }
}
