package org.landcheck.io.geojson;

import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.landcheck.api.LocalText;
import org.landcheck.io.table.RowIds;
import org.landcheck.io.table.TypedColumn;

/**
 * The {@code id} of each feature: its feature id if every feature has a whole number of its own.
 * Else features are numbered from 0 in the order read, as GDAL does, and the ids become a field.
 */
final class FeatureIds {
  private static final int[] AS_READ = {};

  private final RowIds.Builder numbers = new RowIds.Builder();
  private final Property values = new Property("id");
  private boolean present;
  private boolean any;
  private boolean all = true;

  /**
   * What the ids come to.
   *
   * @param order row by place; empty if rows are in place
   * @param field the ids as a field, where they could not be feature ids
   */
  record Settled(RowIds fids, int[] order, Optional<TypedColumn> field) {}

  void read(JsonParser json, int row) throws IOException {
    values.stage(json, row);
    present = true;
  }

  void clear() {
    present = false;
  }

  void endRow() {
    if (present) {
      any = true;
      values.endRow();
    }
    all &= present && values.isWhole();
    if (all) {
      numbers.add(values.whole());
    }
    present = false;
  }

  /**
   * @param name what the field would be called
   * @param lineage takes notes of what was decided
   */
  Settled settle(String name, int size, List<LocalText> lineage) {
    if (all && size > 0) {
      RowIds ids = numbers.build();
      long[] sorted = new long[size];
      boolean ascending = true;
      for (int row = 0; row < size; row++) {
        sorted[row] = ids.get(row);
        ascending &= row == 0 || ids.get(row) > ids.get(row - 1);
      }
      if (ascending) {
        return new Settled(ids, AS_READ, Optional.empty());
      }
      Arrays.sort(sorted);
      if (isUnique(sorted)) {
        int[] order =
            IntStream.range(0, size)
                .boxed()
                .sorted(Comparator.comparingLong(ids::get))
                .mapToInt(row -> row)
                .toArray();
        return new Settled(RowIds.of(sorted), order, Optional.empty());
      }
    }
    RowIds counted = RowIds.counted(0, size);
    if (!any) {
      lineage.add(
          new LocalText("要素没有 id，按读取顺序从 0 编号", "features have no id; numbered from 0 as read"));
      return new Settled(counted, AS_READ, Optional.empty());
    }
    lineage.add(
        new LocalText(
            "要素的 id 不是各不相同的整数，按读取顺序从 0 编号，原 id 保留为字段 " + name,
            "ids are not distinct whole numbers; numbered from 0 as read, ids kept as " + name));
    values.rename(name);
    return new Settled(counted, AS_READ, Optional.of(values.column(size, AS_READ, lineage)));
  }

  private static boolean isUnique(long[] sorted) {
    for (int i = 1; i < sorted.length; i++) {
      if (sorted[i] == sorted[i - 1]) {
        return false;
      }
    }
    return true;
  }

  long repeated() {
    return values.repeated();
  }
}
