package org.landcheck.checks.rows;

import java.util.Arrays;
import java.util.function.IntConsumer;

/** A growing list of row numbers. For one thread. */
public final class IntRows implements IntConsumer {
  private int[] rows = new int[8];
  private int size;

  @Override
  public void accept(int row) {
    rows = size == rows.length ? Arrays.copyOf(rows, 2 * size) : rows;
    rows[size++] = row;
  }

  public int size() {
    return size;
  }

  public int get(int i) {
    return rows[i];
  }

  /** A copy in the order they came. */
  public int[] toArray() {
    return Arrays.copyOf(rows, size);
  }

  /** A copy in ascending order. */
  public int[] sorted() {
    int[] sorted = toArray();
    Arrays.sort(sorted);
    return sorted;
  }

  /** Passes the rows in the order they came. */
  public void forEach(IntConsumer taker) {
    for (int i = 0; i < size; i++) {
      taker.accept(rows[i]);
    }
  }

  /** The rows of several, one after the other. */
  public static int[] concat(IntRows[] lists) {
    int total = Arrays.stream(lists).mapToInt(IntRows::size).sum();
    int[] all = new int[total];
    int at = 0;
    for (IntRows list : lists) {
      System.arraycopy(list.rows, 0, all, at, list.size);
      at += list.size;
    }
    return all;
  }
}
