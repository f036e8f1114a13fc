package org.landcheck.checks.rows;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.landcheck.api.Inspection;
import org.landcheck.api.Layer;

/**
 * Which rows of a layer are alike: 4 bytes a row, and the groups of two and more. Built from the
 * layer beneath edits; what became of the groups is answered for every version, soonest for one
 * that differs little from the one asked for before. Safe for any number of threads.
 */
public final class EqualRows {
  private final Layer base;
  private final RowKey key;
  private final HashedRows index;
  private final List<int[]> groups;
  private final TouchedRows<Touched> touched = new TouchedRows<>();

  /**
   * A touched row.
   *
   * @param beneath rows of the layer beneath that are like it, wherever they are now
   */
  private record Touched(int hash, int[] beneath) {
    /** One that is like no other, or as it was. */
    static final Touched OUT = new Touched(HashedRows.NONE, new int[0]);
  }

  /**
   * Rows that are alike now.
   *
   * @param rows at least two, ascending; not to be modified
   * @param origin the group beneath that these rows are, if none of it was touched and nobody
   *     joined it; else -1
   */
  public record Group(int[] rows, int origin) {}

  private EqualRows(Layer base, RowKey key, HashedRows index, List<int[]> groups) {
    this.base = base;
    this.key = key;
    this.index = index;
    this.groups = groups;
  }

  /** Compares the rows of a layer. */
  public static EqualRows of(Layer base, RowKey key, Inspection inspection) {
    List<List<int[]>> parts = new ArrayList<>();
    for (int part = 0; part < HashedRows.PARTS; part++) {
      parts.add(new ArrayList<>());
    }
    HashedRows index =
        HashedRows.of(
            base.size(),
            () -> key.hashes(base),
            inspection,
            (part, rows, from, to) -> {
              if (to - from > 1) {
                for (IntRows alike : split(base, key, Arrays.copyOfRange(rows, from, to))) {
                  if (alike.size() > 1) {
                    parts.get(part).add(alike.toArray());
                  }
                }
              }
            });
    return new EqualRows(base, key, index, parts.stream().flatMap(List::stream).toList());
  }

  /** Rows with one hash, those that are alike together. */
  private static List<IntRows> split(Layer layer, RowKey key, int[] rows) {
    List<IntRows> classes = new ArrayList<>(1);
    for (int row : rows) {
      IntRows own = null;
      for (int i = 0; own == null && i < classes.size(); i++) {
        own = key.alike(layer, classes.get(i).get(0), layer, row) ? classes.get(i) : null;
      }
      if (own == null) {
        own = new IntRows();
        classes.add(own);
      }
      own.accept(row);
    }
    return classes;
  }

  /** The groups beneath the edits, in the order that {@link Group#origin} counts. */
  public List<int[]> groups() {
    return groups;
  }

  /**
   * The groups of a version of the layer, found from what the edits changed.
   *
   * @param version lies on the layer this was built from
   */
  public List<Group> groups(Overlay version) {
    List<Group> now = new ArrayList<>();
    Set<Integer> joined = new HashSet<>();
    addTouched(version, now, joined);
    for (int origin = 0; origin < groups.size(); origin++) {
      int[] before = groups.get(origin);
      if (!joined.contains(before[0])) {
        IntRows left = new IntRows();
        boolean untouched = true;
        for (int baseRow : before) {
          int row = likeBase(baseRow, version);
          untouched &= version.rowOfBase(baseRow) >= 0;
          if (row >= 0) {
            left.accept(row);
          }
        }
        if (left.size() > 1) {
          now.add(new Group(left.sorted(), untouched ? origin : -1));
        }
      }
    }
    return now;
  }

  /** Row that one beneath has now if it is still like it, or -1. */
  private int likeBase(int baseRow, Overlay version) {
    int kept = version.rowOfBase(baseRow);
    if (kept >= 0) {
      return kept;
    }
    int row = version.layer().rowOf(base.fid(baseRow));
    return row >= 0 && stayed(baseRow, row, version) ? row : -1;
  }

  /** Whether a touched row is still like the row beneath: an edit of something else. */
  private boolean isLikeBase(int row, Overlay version) {
    int beneath = base.rowOf(version.layer().fid(row));
    return beneath >= 0 && stayed(beneath, row, version);
  }

  /** Whether a row beneath and what became of it are both compared, and alike. */
  private boolean stayed(int baseRow, int row, Overlay version) {
    int hash = key.hashes(base).applyAsInt(baseRow);
    return hash != HashedRows.NONE
        && hash == key.hashes(version.layer()).applyAsInt(row)
        && key.alike(base, baseRow, version.layer(), row);
  }

  /** What is known of a touched row, however many edits there are. */
  private Touched touched(int row, Overlay version) {
    Layer layer = version.layer();
    int hash = key.hashes(layer).applyAsInt(row);
    if (hash == HashedRows.NONE || isLikeBase(row, version)) {
      return Touched.OUT;
    }
    IntRows beneath = new IntRows();
    index.find(
        hash,
        baseRow -> {
          if (key.alike(base, baseRow, layer, row)) {
            beneath.accept(baseRow);
          }
        });
    return new Touched(hash, beneath.toArray());
  }

  /**
   * Adds the groups that touched rows are in which are not like what they were.
   *
   * @param joined takes all rows beneath that were or are like them
   */
  private void addTouched(Overlay version, List<Group> now, Set<Integer> joined) {
    int[] rows = version.touched();
    Touched[] known = new Touched[rows.length];
    long[] hashed = new long[rows.length];
    int[] count = {0, 0};
    touched.forEach(
        version,
        row -> touched(row, version),
        (row, each) -> {
          int i = count[0]++;
          known[i] = each;
          if (each != Touched.OUT) {
            hashed[count[1]++] = (long) each.hash << 32 | i;
          }
        });
    Arrays.sort(hashed, 0, count[1]);
    for (int from = 0; from < count[1]; ) {
      int to = from + 1;
      while (to < count[1] && hashed[to] >>> 32 == hashed[from] >>> 32) {
        to++;
      }
      if (to > from + 1 || known[(int) hashed[from]].beneath.length > 0) {
        int[] run = new int[to - from];
        for (int i = 0; i < run.length; i++) {
          run[i] = rows[(int) hashed[from + i]];
        }
        for (IntRows alike : split(version.layer(), key, run)) {
          int[] beneath = known[Arrays.binarySearch(rows, alike.get(0))].beneath;
          joined(alike, beneath, version, joined).ifPresent(now::add);
        }
      }
      from = to;
    }
  }

  /** Touched rows that are alike, with the rows of the layer beneath that are like them. */
  private Optional<Group> joined(
      IntRows alike, int[] beneath, Overlay version, Set<Integer> joined) {
    for (int baseRow : beneath) {
      joined.add(baseRow);
      int row = likeBase(baseRow, version);
      if (row >= 0) {
        alike.accept(row);
      }
    }
    return Optional.of(new Group(alike.sorted(), -1)).filter(group -> group.rows().length > 1);
  }
}
