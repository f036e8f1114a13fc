package org.landcheck.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Rows of work, figure, target and ratio to the floor; each is shown as soon as it is known. */
final class Table {
  static final String NONE = "–";

  private static final String HEAD =
      "| work | figure | target | ratio to floor |\n|---|---|---|---|";

  private final List<String> lines = new ArrayList<>(List.of(HEAD.split("\n")));
  private double floor = Double.NaN;

  /** Takes what others are compared with, CPU seconds. */
  void floor(double cpu) {
    floor = cpu;
  }

  /** A row whose CPU time is compared with the floor. */
  void add(String work, Cost cost, String target) {
    boolean whole = cost.exit() != Cost.TIMED_OUT;
    add(
        work,
        cost.text(),
        target,
        whole ? String.format(Locale.ROOT, "%.1f", cost.cpu() / floor) : NONE);
  }

  void add(String work, String figure, String target) {
    add(work, figure, target, NONE);
  }

  private void add(String work, String figure, String target, String ratio) {
    String line = "| " + String.join(" | ", work, figure, target, ratio) + " |";
    lines.add(line);
    System.out.println(line);
  }

  /** All rows, as Markdown. */
  String text() {
    return String.join("\n", lines);
  }
}
