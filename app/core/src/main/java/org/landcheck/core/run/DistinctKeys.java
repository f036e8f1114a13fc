package org.landcheck.core.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.landcheck.api.Finding;
import org.landcheck.api.FindingKey;
import org.landcheck.api.Quantity;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/**
 * Sorts the findings of one rule and makes sure that no two have the same key.
 *
 * <p>Findings that a check gave one key are put in order of place, shape, size and arguments; the
 * first keeps the key, the others get one derived from it. Those equal in all are one finding.
 */
final class DistinctKeys {
  private static final Comparator<Finding> CONTENT =
      Comparator.comparing((Finding f) -> f.at().map(Coordinate::getY).orElse(Double.NaN))
          .thenComparing(f -> f.at().map(Coordinate::getX).orElse(Double.NaN))
          .thenComparing(f -> f.measure().map(Quantity::value).orElse(Double.NaN))
          .thenComparing(f -> f.args().toString())
          .thenComparing(f -> f.geometry().map(Geometry::toText).orElse(""));

  private static final Comparator<Finding> KEY = Comparator.comparing(Finding::key);

  private static final Comparator<Finding> ORDER = KEY.thenComparing(CONTENT);

  private DistinctKeys() {}

  static List<Finding> of(List<Finding> findings) {
    List<Finding> sorted = sorted(findings);
    List<Finding> distinct = new ArrayList<>(sorted.size());
    boolean renamed = false;
    Set<FindingKey> extra = new HashSet<>();
    for (int i = 0; i < sorted.size(); i++) {
      Finding finding = sorted.get(i);
      Finding before = i == 0 ? finding : sorted.get(i - 1);
      if (i == 0 || KEY.compare(before, finding) != 0) {
        distinct.add(finding);
      } else if (CONTENT.compare(before, finding) != 0) {
        distinct.add(finding.withKey(nextKey(finding, extra)));
        renamed = true;
      }
    }
    if (renamed) {
      distinct.sort(KEY);
    }
    return distinct;
  }

  /**
   * Sorts numbers, not findings: as much of each key as leaves room for the place of the finding.
   * So long as a million findings are put in order nothing is looked at twice but what nearly ties.
   */
  private static List<Finding> sorted(List<Finding> findings) {
    int size = findings.size();
    int room = Long.SIZE - Long.numberOfLeadingZeros(size);
    long place = (1L << room) - 1;
    long[] order = new long[size];
    for (int i = 0; i < size; i++) {
      // the sign turned: keys are ordered as numbers without one
      order[i] = (findings.get(i).key().bits() & ~place | i) ^ Long.MIN_VALUE;
    }
    Arrays.sort(order);
    List<Finding> sorted = new ArrayList<>(size);
    int tie = 0;
    for (int i = 0; i < size; i++) {
      sorted.add(findings.get((int) (order[i] & place)));
      if (i + 1 == size || (order[i] ^ order[i + 1]) >>> room != 0) {
        if (tie < i) {
          sorted.subList(tie, i + 1).sort(ORDER);
        }
        tie = i + 1;
      }
    }
    return sorted;
  }

  private static FindingKey nextKey(Finding finding, Set<FindingKey> extra) {
    int number = 2;
    while (true) {
      String locator = finding.key().value() + " " + number++;
      FindingKey key = FindingKey.of(finding.rule(), finding.features(), locator);
      if (extra.add(key)) {
        return key;
      }
    }
  }
}
