package org.landcheck.io.table;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class RowIdsTest {
  @Property
  void numbersComeBackAsTheyWereHoweverTheyAreGiven(
      @ForAll @Size(max = 4) List<@Size(max = 40) List<@LongRange(min = 0, max = 30) Long>> runs) {
    List<Long> all = new ArrayList<>();
    List<RowIds> parts = new ArrayList<>();
    for (List<Long> run : runs) {
      RowIds.Builder builder = new RowIds.Builder();
      run.forEach(builder::add);
      assertEquals(run.size(), builder.size());
      parts.add(builder.build());
      all.addAll(run);
    }
    assertEquals(all, list(RowIds.concat(parts)));
    assertEquals(all, list(RowIds.of(all.stream().mapToLong(Long::longValue).toArray())));
  }

  @Property
  void eachNumberIsFoundInItsRowAndNoOther(
      @ForAll @Size(max = 30) List<@LongRange(min = -20, max = 20) Long> numbers) {
    List<Long> ascending = new ArrayList<>(new TreeSet<>(numbers));
    RowIds ids = RowIds.of(ascending.stream().mapToLong(Long::longValue).toArray());
    for (long id = -25; id <= 25; id++) {
      assertEquals(ascending.indexOf(id), ids.rowOf(id));
    }
  }

  @Test
  void numbersAtBothEndsOfTheirRangeAreFound() {
    RowIds ids = RowIds.of(new long[] {Long.MIN_VALUE, 0, Long.MAX_VALUE});
    assertEquals(2, ids.rowOf(Long.MAX_VALUE));
    assertEquals(0, ids.rowOf(Long.MIN_VALUE));
    assertEquals(-1, ids.rowOf(1));
    assertEquals(-1, RowIds.counted(0, 0).rowOf(0));
  }

  private static List<Long> list(RowIds ids) {
    List<Long> list = new ArrayList<>();
    for (int row = 0; row < ids.size(); row++) {
      list.add(ids.get(row));
    }
    return list;
  }
}
