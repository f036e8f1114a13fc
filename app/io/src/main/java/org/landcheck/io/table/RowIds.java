package org.landcheck.io.table;

import java.util.Arrays;
import java.util.List;

/** Numbers of rows, in any order; those that follow each other by one take no room. Immutable. */
public final class RowIds {
  private static final long[] COUNTED = {};

  private final long first;
  private final int size;

  /** By row; empty where each is one more than that before it. */
  private final long[] ids;

  private RowIds(long first, int size, long[] ids) {
    this.first = first;
    this.size = size;
    this.ids = ids;
  }

  /** Numbers from a first one on. */
  public static RowIds counted(long first, int size) {
    return new RowIds(first, size, COUNTED);
  }

  /** The numbers of an array, which is shared. */
  public static RowIds of(long[] ids) {
    return isCounted(ids)
        ? counted(ids.length == 0 ? 0 : ids[0], ids.length)
        : new RowIds(ids[0], ids.length, ids);
  }

  private static boolean isCounted(long[] ids) {
    for (int row = 1; row < ids.length; row++) {
      if (ids[row] != ids[row - 1] + 1) {
        return false;
      }
    }
    return true;
  }

  /** The numbers of several runs of rows, one after the other. */
  public static RowIds concat(List<RowIds> runs) {
    List<RowIds> filled = runs.stream().filter(run -> run.size > 0).toList();
    int size = filled.stream().mapToInt(run -> run.size).sum();
    if (size == 0) {
      return counted(0, 0);
    }
    long first = filled.get(0).first;
    boolean counted = true;
    int at = 0;
    for (RowIds run : filled) {
      counted &= run.ids.length == 0 && run.first == first + at;
      at += run.size;
    }
    if (counted) {
      return counted(first, size);
    }
    long[] ids = new long[size];
    at = 0;
    for (RowIds run : filled) {
      for (int row = 0; row < run.size; row++) {
        ids[at++] = run.get(row);
      }
    }
    return new RowIds(first, size, ids);
  }

  public int size() {
    return size;
  }

  public long get(int row) {
    return ids.length == 0 ? first + row : ids[row];
  }

  /** Row of a number, or -1; for numbers that ascend. */
  public int rowOf(long id) {
    // Numbers without holes, the usual case, need no search; the difference may overflow.
    long offset = id - first;
    if (offset >= 0 && offset < size && get((int) offset) == id) {
      return (int) offset;
    }
    return Math.max(-1, Arrays.binarySearch(ids, id));
  }

  /** Makes a list of numbers one by one. */
  public static final class Builder {
    private long first;
    private long[] ids = COUNTED;
    private int size;

    public void add(long id) {
      if (size == 0) {
        first = id;
      } else if (ids.length == 0 && id != first + size) {
        ids = new long[Math.max(16, size + (size >> 1))];
        for (int row = 0; row < size; row++) {
          ids[row] = first + row;
        }
      }
      if (ids.length > 0) {
        if (size == ids.length) {
          ids = Arrays.copyOf(ids, size + (size >> 1));
        }
        ids[size] = id;
      }
      size++;
    }

    public int size() {
      return size;
    }

    public RowIds build() {
      return new RowIds(first, size, ids.length == 0 ? ids : Arrays.copyOf(ids, size));
    }
  }
}
