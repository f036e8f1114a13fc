package org.landcheck.checks.rows;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.landcheck.api.Inspection;
import org.landcheck.checks.TestInspection;
import org.landcheck.checks.attribute.DuplicateValue;

class HashedRowsTest {
  private final Inspection inspection = TestInspection.of(new DuplicateValue());
  private final AtomicLong asked = new AtomicLong();

  private HashedRows rows(int[] hashes) {
    return HashedRows.of(
        hashes.length,
        () ->
            row -> {
              asked.incrementAndGet();
              return hashes[row];
            },
        inspection,
        (part, same, from, to) -> {});
  }

  @Test
  void theRowsOfEveryHashAreFoundAndNoOthers() {
    Random random = new Random(1);
    for (int size : new int[] {0, 1, 2, 300, 5_000}) {
      for (int different : new int[] {2, 100, Integer.MAX_VALUE}) {
        int[] hashes = random.ints(size, 0, different).toArray();
        HashedRows rows = rows(hashes);
        for (int hash : IntStream.concat(IntStream.of(hashes), random.ints(50)).toArray()) {
          List<Integer> found = new ArrayList<>();
          rows.find(hash, found::add);
          List<Integer> expected =
              hash == HashedRows.NONE
                  ? List.of()
                  : IntStream.range(0, size).filter(row -> hashes[row] == hash).boxed().toList();
          assertEquals(expected, found, "hash " + hash + " of " + size);
        }
      }
    }
  }

  @Test
  void aHashIsFoundByAskingForFew() {
    int[] hashes = new Random(2).ints(100_000).toArray();
    HashedRows rows = rows(hashes);
    asked.set(0);
    for (int row = 0; row < 10_000; row++) {
      int wanted = row;
      assertTrue(rows.any(hashes[row], found -> found == wanted));
    }
    assertTrue(asked.get() < 60_000, asked + " hashes asked for by 10,000 searches");
    assertFalse(rows.any(HashedRows.NONE, found -> true));
  }
}
