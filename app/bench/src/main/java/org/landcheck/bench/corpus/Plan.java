package org.landcheck.bench.corpus;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.landcheck.sample.Dice;

/** Which sub-zones get which fault: apart from each other, and away from the outer border. */
final class Plan {
  private static final int OF_EACH = 40;
  private static final int APART = 3;

  private final Map<Integer, Fault> faults;
  private final int[] missing;
  private final int[] twins;

  private Plan(Map<Integer, Fault> faults) {
    this.faults = faults;
    this.missing = cells(faults, Fault.MISSING);
    this.twins = cells(faults, Fault.DUPLICATE);
  }

  private static int[] cells(Map<Integer, Fault> faults, Fault kind) {
    return new TreeMap<>(faults)
        .entrySet().stream()
            .filter(entry -> entry.getValue() == kind)
            .mapToInt(Map.Entry::getKey)
            .toArray();
  }

  static Plan of(Size size, long seed) {
    Dice dice = new Dice(seed);
    Fault[] kinds = Fault.values();
    int places = (size.side() - 2 + APART - 1) / APART;
    Map<Integer, Fault> faults = new HashMap<>();
    while (faults.size() < OF_EACH * kinds.length) {
      int row = 1 + APART * dice.below(places);
      int column = 1 + APART * dice.below(places);
      faults.putIfAbsent(row * size.side() + column, kinds[faults.size() % kinds.length]);
    }
    return new Plan(faults);
  }

  Optional<Fault> fault(int cell) {
    return Optional.ofNullable(faults.get(cell));
  }

  /** Sub-zones with a fault, ascending. */
  int[] cells() {
    return faults.keySet().stream().mapToInt(Integer::intValue).sorted().toArray();
  }

  /** Sub-zones that are left out, ascending. */
  int[] missing() {
    return missing;
  }

  /** Sub-zones that come a second time at the end of the table, ascending. */
  int[] twins() {
    return twins;
  }
}
