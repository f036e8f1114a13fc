package org.landcheck.checks.rows;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.landcheck.api.Feature;
import org.landcheck.api.FeatureRef;
import org.landcheck.api.FieldType;
import org.landcheck.api.Inspection;
import org.landcheck.api.Layer;
import org.landcheck.checks.TestInspection;
import org.landcheck.checks.TestLayer;
import org.landcheck.checks.attribute.DuplicateValue;

class EqualRowsTest {
  private final Inspection inspection = TestInspection.of(new DuplicateValue());

  /** Whole numbers are alike that are the same, with few hashes so that others share one. */
  private static final class Numbers implements RowKey {
    private final int hashes;

    Numbers(int hashes) {
      this.hashes = hashes;
    }

    @Override
    public IntUnaryOperator hashes(Layer layer) {
      return row ->
          layer.value(row, 0) instanceof Long value ? 1 + (int) (value % hashes) : HashedRows.NONE;
    }

    @Override
    public boolean alike(Layer a, int rowA, Layer b, int rowB) {
      return a.value(rowA, 0).equals(b.value(rowB, 0));
    }
  }

  private static Feature feature(long fid, Random random) {
    Object value = random.nextInt(10) == 0 ? null : (Object) (long) random.nextInt(12);
    return new Feature(
        new FeatureRef("L", fid), Optional.empty(), Collections.singletonList(value));
  }

  private static TreeSet<List<Integer>> told(List<EqualRows.Group> groups) {
    TreeSet<List<Integer>> told = new TreeSet<>(Comparator.comparing(List::toString));
    groups.forEach(group -> told.add(Arrays.stream(group.rows()).boxed().toList()));
    return told;
  }

  private static TreeSet<List<Integer>> compared(Layer layer) {
    Map<Object, List<Integer>> byValue = new TreeMap<>();
    for (int row = 0; row < layer.size(); row++) {
      if (layer.value(row, 0) != null) {
        byValue.computeIfAbsent(layer.value(row, 0), value -> new ArrayList<>()).add(row);
      }
    }
    TreeSet<List<Integer>> groups = new TreeSet<>(Comparator.comparing(List::toString));
    byValue.values().stream().filter(rows -> rows.size() > 1).forEach(groups::add);
    return groups;
  }

  @Property(tries = 60)
  void groupsOfEveryVersionAreThoseOfComparingAllRows(@ForAll long seed) {
    Random random = new Random(seed);
    TreeMap<Long, Feature> features = new TreeMap<>();
    TestLayer made = TestLayer.named("L").field("N", FieldType.INTEGER);
    for (long fid = 0; fid < 60; fid += 2) {
      Feature feature = feature(fid, random);
      features.put(fid, feature);
      made.feature(fid, "NULL", feature.values().toArray());
    }
    Layer base = made.build();
    EqualRows equal = EqualRows.of(base, new Numbers(1 + random.nextInt(6)), inspection);
    assertEquals(compared(base), told(equal.groups(Overlay.of(base))));
    Set<Long> changed = new TreeSet<>();
    for (int edit = 0; edit < 20; edit++) {
      long fid = random.nextInt(64);
      changed.add(fid);
      features.remove(fid);
      if (random.nextInt(4) > 0) {
        features.put(fid, feature(fid, random));
      }
      Layer version = new Patched(base, changed, features);
      assertEquals(compared(version), told(equal.groups(Overlay.of(version))));
    }
  }

  @Example
  void aGroupKeepsItsOriginUntilSomebodyLeavesOrJoins() {
    TestLayer made = TestLayer.named("L").field("N", FieldType.INTEGER);
    List.of(5L, 5L, 7L, 7L, 8L).forEach(value -> made.row("NULL", value));
    Layer base = made.build();
    EqualRows equal = EqualRows.of(base, new Numbers(100), inspection);
    TreeMap<Long, Feature> features = new TreeMap<>();
    for (int row = 0; row < base.size(); row++) {
      features.put(base.fid(row), base.feature(row));
    }
    features.put(5L, base.feature(4).withValue(0, 7L));
    Overlay version = Overlay.of(new Patched(base, Set.of(5L), features));
    for (EqualRows.Group group : equal.groups(version)) {
      boolean untouched = group.rows().length == 2;
      assertEquals(untouched, group.origin() >= 0);
      if (untouched) {
        int[] beneath = equal.groups().get(group.origin());
        assertEquals(5L, base.value(beneath[0], 0));
      }
    }
    assertEquals(2, equal.groups(version).size());
  }

  @Example
  void manyRowsInManyBlocksAreFoundByTheirHash() {
    int size = 3 * RowBlocks.ROWS + 17;
    List<Integer> heads = new ArrayList<>();
    HashedRows rows =
        HashedRows.of(
            size,
            () -> row -> row % 3 == 0 ? HashedRows.NONE : 1 + row / 10,
            inspection,
            (part, own, from, to) -> {
              synchronized (heads) {
                heads.add(own[from]);
              }
            });
    assertEquals(size / 10 + 1, heads.size());
    for (int hash = 1; hash <= size / 10; hash++) {
      IntRows found = new IntRows();
      rows.find(hash, found);
      int first = 10 * (hash - 1);
      int[] expected = IntStream.range(first, first + 10).filter(row -> row % 3 != 0).toArray();
      assertEquals(Arrays.toString(expected), Arrays.toString(found.toArray()));
    }
    assertTrue(!rows.any(size, row -> true) && !rows.any(HashedRows.NONE, row -> true));
  }
}
