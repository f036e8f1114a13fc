package org.landcheck.bench;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * What a process took.
 *
 * @param cpu seconds of user and system time, all threads
 * @param wall seconds from start to end
 * @param peak greatest resident memory, bytes
 * @param exit its exit code; {@link #TIMED_OUT} if it was ended because it took too long
 * @param figures what it printed as lines of a name and a number
 */
record Cost(double cpu, double wall, long peak, int exit, Map<String, Double> figures) {
  static final int TIMED_OUT = -1;

  Cost {
    figures = Map.copyOf(figures);
  }

  /** The median of each figure by itself; the exit code is the first. */
  static Cost median(List<Cost> costs) {
    return new Cost(
        median(costs, Cost::cpu),
        median(costs, Cost::wall),
        (long) median(costs, cost -> cost.peak),
        costs.get(0).exit,
        costs.get(0).figures);
  }

  private static double median(List<Cost> costs, ToDoubleFunction<Cost> figure) {
    return costs.stream().mapToDouble(figure).sorted().toArray()[costs.size() / 2];
  }

  /** A figure the process printed; NaN if it did not come to that. */
  double figure(String name) {
    return figures.getOrDefault(name, Double.NaN);
  }

  /** The three figures for people. */
  String text() {
    if (exit == TIMED_OUT) {
      return String.format(Locale.ROOT, "not finished in %.0f s", wall);
    }
    return String.format(
        Locale.ROOT, "%.2f CPU s, %.2f s wall, %.0f MiB", cpu, wall, peak / 1048576.0);
  }
}
