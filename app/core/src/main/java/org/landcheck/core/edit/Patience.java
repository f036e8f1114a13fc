package org.landcheck.core.edit;

import java.util.HashMap;
import java.util.Map;
import org.landcheck.api.Dataset;
import org.landcheck.api.FeatureRef;
import org.landcheck.api.Finding;
import org.landcheck.api.LocalText;

/**
 * How much of a batch goes into one feature. Every fix looks at the whole shape and leaves a copy
 * of it, so that fixing every vertex of a shape by itself would take the square of their number, in
 * time and in memory.
 */
final class Patience {
  /** Vertices looked at for the sake of one feature. */
  static final long VERTICES = 10_000_000;

  static final LocalText AT_AN_END =
      new LocalText(
          "这个图形的问题太多，一次修复不完：请对修复后的数据再修复一次，或人工处理",
          "this shape has too many faults to fix all at once: fix what comes out again, or mend it by"
              + " hand");

  private final Map<FeatureRef, long[]> costs = new HashMap<>();

  /** Notes that a finding is about to be mended; false if its features have had too much. */
  boolean allows(Finding finding, Dataset data) {
    boolean allowed = true;
    for (FeatureRef ref : finding.features()) {
      // what one look costs, and what all have cost
      long[] cost = costs.computeIfAbsent(ref, each -> new long[] {vertices(each, data), 0});
      cost[1] += cost[0];
      // the first look is free: what can be checked can be fixed once
      allowed &= cost[1] <= Math.max(VERTICES, cost[0]);
    }
    return allowed;
  }

  private static long vertices(FeatureRef ref, Dataset data) {
    return data.layer(ref.layer())
        .filter(layer -> layer.rowOf(ref.fid()) >= 0)
        .map(layer -> layer.geometry(layer.rowOf(ref.fid())).getNumPoints())
        .orElse(0);
  }
}
