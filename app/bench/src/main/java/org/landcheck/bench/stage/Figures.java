package org.landcheck.bench.stage;

import java.util.Locale;

/** Prints what was measured, for whoever started the process. */
final class Figures {
  private Figures() {}

  static void say(String name, double value) {
    System.out.printf(Locale.ROOT, "%s %.6f%n", name, value);
  }

  /** Milliseconds since a {@link System#nanoTime}. */
  static double since(long start) {
    return (System.nanoTime() - start) / 1e6;
  }
}
