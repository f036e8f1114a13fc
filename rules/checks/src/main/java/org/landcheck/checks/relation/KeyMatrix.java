package org.landcheck.checks.relation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntUnaryOperator;
import org.landcheck.api.Inspection;
import org.landcheck.checks.rows.HashedRows;
import org.landcheck.checks.rows.IntRows;
import org.landcheck.checks.rows.RowText;

/**
 * Which keys stand in which of several tables, and how often. Takes 4 bytes a row, and as much
 * again as 4 of them while it is built; only what does not stand exactly once in each is kept.
 */
final class KeyMatrix {
  private final List<RowText> members;
  private final int[] starts;

  /**
   * A key that is missing or repeated somewhere.
   *
   * @param rows by member, ascending
   */
  record Entry(String key, List<int[]> rows) {
    int count(int member) {
      return rows.get(member).length;
    }

    /** Whether no member has both keys. */
    boolean isApartFrom(Entry other) {
      for (int member = 0; member < rows.size(); member++) {
        if (count(member) > 0 && other.count(member) > 0) {
          return false;
        }
      }
      return true;
    }
  }

  private KeyMatrix(List<RowText> members) {
    this.members = members;
    this.starts = new int[members.size() + 1];
    for (int i = 0; i < members.size(); i++) {
      starts[i + 1] = Math.addExact(starts[i], members.get(i).layer().size());
    }
  }

  /** The keys that do not stand exactly once in each table, by key. */
  static List<Entry> faults(List<RowText> members, Inspection inspection) {
    KeyMatrix matrix = new KeyMatrix(members);
    List<List<Entry>> parts = new ArrayList<>();
    for (int part = 0; part < HashedRows.PARTS; part++) {
      parts.add(new ArrayList<>());
    }
    IntUnaryOperator hashes = row -> RowText.hash(matrix.key(row));
    HashedRows.of(
        matrix.starts[members.size()],
        () -> hashes,
        inspection,
        (part, rows, from, to) -> matrix.add(rows, from, to, parts.get(part)));
    return parts.stream().flatMap(List::stream).sorted(Comparator.comparing(Entry::key)).toList();
  }

  private String key(int row) {
    int member = member(row);
    return members.get(member).of(row - starts[member]);
  }

  /** Whose row it is, among all rows one table after the other. */
  private int member(int row) {
    int member = 0;
    while (row >= starts[member + 1]) {
      member++;
    }
    return member;
  }

  /** Takes rows with one hash, ascending: nearly always those of one key. */
  private void add(int[] rows, int from, int to, List<Entry> faults) {
    Map<String, IntRows> byKey = new TreeMap<>();
    for (int i = from; i < to; i++) {
      byKey.computeIfAbsent(key(rows[i]), key -> new IntRows()).accept(rows[i]);
    }
    byKey.forEach(
        (key, same) -> {
          if (!isOnceInEach(same)) {
            faults.add(new Entry(key, byMember(same)));
          }
        });
  }

  private boolean isOnceInEach(IntRows same) {
    boolean once = same.size() == members.size();
    for (int i = 0; i < same.size() && once; i++) {
      once = member(same.get(i)) == i;
    }
    return once;
  }

  private List<int[]> byMember(IntRows same) {
    List<IntRows> rows = new ArrayList<>();
    members.forEach(member -> rows.add(new IntRows()));
    same.forEach(row -> rows.get(member(row)).accept(row - starts[member(row)]));
    return rows.stream().map(IntRows::toArray).toList();
  }
}
